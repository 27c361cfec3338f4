import { allVersions, type VsCodeVersion } from './workbench/versions';

export type LayerKind = 'lint' | 'unit' | 'bench' | 'host' | 'ui';

type Command = readonly [string, ...string[]];

/** A part of the tests that runs as a process of its own. */
export interface Layer {
  readonly kind: LayerKind;
  readonly vscode?: VsCodeVersion;
  readonly command: Command;
  /** Runs some of its files once more, if what failed may fail by chance. */
  readonly again?: (files: readonly string[]) => Command;
}

const node = process.execPath;

export const layers: readonly Layer[] = [
  { kind: 'lint', command: ['npm', 'run', '--silent', 'check'] },
  { kind: 'unit', command: mocha(['test/unit/**/*.test.ts'], '--timeout=30000') },
  // Whether the benchmarks work; what they print is not judged.
  { kind: 'bench', command: [node, '--require=tsx/cjs', 'test/bench/main.ts', '--short'] },
  ...allVersions.map(
    (vscode): Layer => ({
      kind: 'host',
      vscode,
      command: [node, '--require=tsx/cjs', 'test/host/runHost.ts', `--vscode=${vscode}`],
    }),
  ),
  // A whole workbench on a busy machine may be late once; what fails in a new one too is broken.
  ...allVersions.map((vscode): Layer => ({ kind: 'ui', vscode, command: ui(['test/ui/**/*.test.ts']), again: ui })),
];

function ui(files: readonly string[]): Command {
  return mocha(files, '--timeout=300000', '--exit', '--require=./test/ui/rootHooks.ts');
}

function mocha(files: readonly string[], ...options: string[]): Command {
  return [
    node,
    'node_modules/mocha/bin/mocha.js',
    '--require=tsx/cjs',
    '--reporter=./test/countingReporter.ts',
    '--forbid-only',
    ...options,
    ...files,
  ];
}
