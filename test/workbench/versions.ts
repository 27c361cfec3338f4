/** The oldest VS Code we support (`engines.vscode`) and the newest, each as the npm package that carries its server. */
export const vsCodeVersions = {
  '1.99': { codeServer: '4.99.4', desktop: '1.99.3', needsNode: 20 },
  '1.139': { codeServer: '4.139.1', desktop: '1.139.1', needsNode: 24 },
} as const;

export type VsCodeVersion = keyof typeof vsCodeVersions;

export const allVersions = Object.keys(vsCodeVersions) as VsCodeVersion[];
export const newestVersion: VsCodeVersion = '1.139';

export function parseVersion(text: string): VsCodeVersion {
  const version = allVersions.find((known) => known === text);
  if (!version) {
    throw new Error(`VS Code ${text} is not one of those tested: ${allVersions.join(', ')}.`);
  }
  return version;
}
