import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { installVsCode } from './installVsCode';
import { cacheDirectory } from './projectPaths';
import { runCommand } from './runCommand';
import { installExtensions } from './serverData';
import { type VsCodeVersion, vsCodeVersions } from './versions';

/** What runs extension tests: a desktop VS Code, or our headless stand-in, which takes the same arguments. */
export interface VsCodeExecutable {
  readonly path: string;
  install(extension: string, extensionsDirectory: string): Promise<void>;
}

/**
 * `VSCODE_EXECUTABLE` names a desktop VS Code to use, or says `headless`. Without it, a machine with a display gets the
 * desktop VS Code of that version where it can be downloaded; every other machine runs headless.
 */
export async function vsCodeExecutable(version: VsCodeVersion): Promise<VsCodeExecutable> {
  const chosen = process.env.VSCODE_EXECUTABLE;
  if (chosen === 'headless' || (!chosen && !hasDisplay())) {
    return headless(version);
  }
  if (chosen) {
    return desktop(chosen);
  }
  try {
    const { desktop: exactVersion } = vsCodeVersions[version];
    return desktop(await downloadAndUnzipVSCode({ version: exactVersion, cachePath: cacheDirectory }));
  } catch (error) {
    console.log(`No desktop VS Code ${version} could be downloaded, so it runs headless: ${error}`);
    return headless(version);
  }
}

async function headless(version: VsCodeVersion): Promise<VsCodeExecutable> {
  const installation = await installVsCode(version);
  return {
    path: join(__dirname, 'headlessVsCode.mjs'),
    install: (extension, directory) => installExtensions(installation, [extension], directory),
  };
}

function desktop(path: string): VsCodeExecutable {
  const cli = resolveCliPathFromVSCodeExecutablePath(path);
  return {
    path,
    install: async (extension, directory) => {
      const args = [`--extensions-dir=${directory}`, `--install-extension=${extension}`];
      await runCommand(cli, args, { shell: process.platform === 'win32' });
    },
  };
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
