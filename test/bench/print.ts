import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const printed: string[] = [];

/** Prints a part of a benchmark's result, and keeps it for its file. */
export function print(text: string): void {
  printed.push(text);
  console.log(text);
}

/** Writes what was printed since the last time to `results/<name>.md`, with the machine and the day. */
export async function keep(name: string): Promise<void> {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`;
  const head = `# \`npm run bench -- ${name}\`\n\n${new Date().toISOString().slice(0, 10)} · ${machine}\n`;
  const folder = join(__dirname, 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), `${head}${printed.splice(0).join('\n')}\n`);
}
