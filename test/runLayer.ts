import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TestOutcome } from './countingReporter';
import type { Layer } from './layers';
import { outDirectory, projectRoot } from './workbench/projectPaths';

export interface LayerResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with its reason. */
  readonly failures: readonly string[];
  /** What failed at first in files that passed the second time. */
  readonly passedAgain: readonly string[];
  readonly seconds: number;
}

interface Run {
  readonly succeeded: boolean;
  readonly outcomes: readonly TestOutcome[];
}

/** Where what a layer prints goes. */
interface Output {
  readonly stdio: 'inherit' | 'ignore';
  say(line: string): void;
}

const printed: Output = { stdio: 'inherit', say: console.log };

/** Runs one layer to its end. Whatever stops it from running, or fails outside a test, counts as one failure. */
export async function runLayer(
  layer: Layer,
  environment: NodeJS.ProcessEnv,
  output: Output = printed,
): Promise<LayerResult> {
  const name = layerName(layer);
  output.say(`\n${name}`);
  const started = performance.now();
  const outcomesFile = join(outDirectory, 'outcomes', `${name.replaceAll(' ', '-')}.json`);
  const env = { ...process.env, ...environment, TEST_OUTCOMES: outcomesFile, TEST_VSCODE: layer.vscode };
  const first = await run(layer.command, env, outcomesFile, output);
  const files = failingFiles(first.outcomes);
  let { succeeded, outcomes } = first;
  if (layer.again && files.length > 0) {
    const paths = files.map((file) => relative(projectRoot, file));
    output.say(`\n${name}, once more: ${paths.join(', ')}`);
    const second = await run(layer.again(paths), env, outcomesFile, output);
    succeeded = second.succeeded;
    outcomes = [...outcomes.filter(({ file }) => !files.includes(file)), ...second.outcomes];
  }
  const stillFailing = failingFiles(outcomes);
  const passedAgain = first.outcomes.filter(({ file }) => !stillFailing.includes(file));
  const failures = failuresOf(outcomes);
  const passed = outcomes.length - failures.length;
  // A suite without a test proves nothing either; these layers have none to count.
  const proved = succeeded && (passed > 0 || layer.kind === 'lint' || layer.kind === 'bench');
  return {
    name,
    passed,
    failed: failures.length || (proved ? 0 : 1),
    failures,
    passedAgain: failuresOf(passedAgain),
    seconds: (performance.now() - started) / 1000,
  };
}

export function layerName({ kind, vscode }: Layer): string {
  return vscode ? `${kind} ${vscode}` : kind;
}

function failingFiles(outcomes: readonly TestOutcome[]): string[] {
  return [...new Set(outcomes.filter(({ failure }) => failure !== undefined).map(({ file }) => file))];
}

function failuresOf(outcomes: readonly TestOutcome[]): string[] {
  return outcomes.flatMap(({ failure }) => failure ?? []);
}

/** Nothing runs nearly as long, unless it hangs; then the others still have time. */
const limitMs = 60 * 60_000;

async function run(
  command: Layer['command'],
  env: NodeJS.ProcessEnv,
  outcomesFile: string,
  output: Output,
): Promise<Run> {
  await rm(outcomesFile, { force: true });
  const succeeded = await ends(command, env, output);
  return { succeeded, outcomes: await readOutcomes(outcomesFile) };
}

function ends([command, ...args]: Layer['command'], env: NodeJS.ProcessEnv, { stdio, say }: Output): Promise<boolean> {
  const shell = process.platform === 'win32' && command === 'npm';
  const signal = AbortSignal.timeout(limitMs);
  const child = spawn(command, args, { cwd: projectRoot, env, shell, stdio, signal, killSignal: 'SIGKILL' });
  const end = (): boolean => child.kill();
  process.once('exit', end);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(String(error));
      resolve(false);
    });
    child.once('exit', (code) => {
      process.off('exit', end);
      resolve(code === 0);
    });
  });
}

async function readOutcomes(file: string): Promise<TestOutcome[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TestOutcome[];
  } catch {
    return [];
  }
}
