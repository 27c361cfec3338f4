import { allVersions, type VsCodeVersion } from './workbench/versions';

export type LayerKind = 'lint' | 'unit' | 'bench' | 'host' | 'ui';

/** A part of the tests that runs as a process of its own. */
export interface Layer {
  readonly kind: LayerKind;
  readonly vscode?: VsCodeVersion;
  readonly command: readonly [string, ...string[]];
}

const node = process.execPath;

export const layers: readonly Layer[] = [
  { kind: 'lint', command: ['npm', 'run', '--silent', 'check'] },
  { kind: 'unit', command: mocha('unit', '--timeout=30000') },
  // Whether the benchmarks work; what they print is not judged.
  { kind: 'bench', command: [node, '--require=tsx/cjs', 'test/bench/main.ts', '--short'] },
  ...allVersions.map(
    (vscode): Layer => ({
      kind: 'host',
      vscode,
      command: [node, '--require=tsx/cjs', 'test/host/runHost.ts', `--vscode=${vscode}`],
    }),
  ),
  ...allVersions.map(
    (vscode): Layer => ({
      kind: 'ui',
      vscode,
      // A whole workbench on a busy machine may be late once; what fails twice is broken.
      command: mocha('ui', '--timeout=300000', '--retries=1', '--exit', '--require=./test/ui/rootHooks.ts'),
    }),
  ),
];

function mocha(folder: string, ...options: string[]): [string, ...string[]] {
  return [
    node,
    'node_modules/mocha/bin/mocha.js',
    '--require=tsx/cjs',
    '--reporter=./test/countingReporter.ts',
    '--forbid-only',
    ...options,
    `test/${folder}/**/*.test.ts`,
  ];
}
