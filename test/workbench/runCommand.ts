import { type SpawnOptions, spawn } from 'node:child_process';

export class CommandFailed extends Error {}

/** Runs a command to its end; its output is kept back, and told only when it fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new CommandFailed(`${command} ${args.join(' ')} ended with ${code}:\n${output.trim()}`);
  }
  return output;
}
