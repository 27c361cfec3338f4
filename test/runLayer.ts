import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestCounts } from './countingReporter';
import type { Layer } from './layers';
import { outDirectory, projectRoot } from './workbench/projectPaths';

export interface LayerResult extends TestCounts {
  readonly name: string;
  readonly seconds: number;
}

/** Runs one layer to its end. Whatever stops it from running, or fails outside a test, counts as one failure. */
export async function runLayer(layer: Layer, environment: NodeJS.ProcessEnv): Promise<LayerResult> {
  const name = layerName(layer);
  console.log(`\n${name}`);
  const started = performance.now();
  const countsFile = join(outDirectory, 'counts', `${name.replaceAll(' ', '-')}.json`);
  await rm(countsFile, { force: true });
  const env = { ...process.env, ...environment, TEST_COUNTS: countsFile, TEST_VSCODE: layer.vscode };
  const succeeded = await run(layer.command, env);
  const { passed, failed, failures } = await readCounts(countsFile);
  // A suite without a test proves nothing either; these layers have none to count.
  const proved = succeeded && (passed > 0 || layer.kind === 'lint' || layer.kind === 'bench');
  const seconds = (performance.now() - started) / 1000;
  return { name, passed, failed: failed || (proved ? 0 : 1), failures, seconds };
}

export function layerName({ kind, vscode }: Layer): string {
  return vscode ? `${kind} ${vscode}` : kind;
}

/** Nothing runs nearly as long, unless it hangs; then the others still have time. */
const limit = { timeout: 60 * 60_000, killSignal: 'SIGKILL' } as const;

function run([command, ...args]: Layer['command'], env: NodeJS.ProcessEnv): Promise<boolean> {
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, { cwd: projectRoot, env, shell, stdio: 'inherit', ...limit });
  const end = (): boolean => child.kill();
  process.once('exit', end);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error);
      resolve(false);
    });
    child.once('exit', (code) => {
      process.off('exit', end);
      resolve(code === 0);
    });
  });
}

async function readCounts(file: string): Promise<TestCounts> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TestCounts;
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}
