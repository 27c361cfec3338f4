import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { newestVersion, vsCodeVersions } from '../workbench/versions';
import { wholeRuns } from './runs';
import { summarise } from './summary';

const printed: string[] = [];

/** Prints a part of a benchmark's result, and keeps it for its file. */
export function print(text: string): void {
  printed.push(text);
  console.log(text);
}

/** Writes what was printed since the last time to `results/<name>.md`, with the machine, the versions and the day. */
export async function keep(name: string): Promise<void> {
  const [processor] = cpus();
  const { desktop, needsNode } = vsCodeVersions[newestVersion];
  const facts = [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
    `Node ${process.versions.node}, VS Code ${desktop} on Node ${needsNode}`,
    `medians of ${wholeRuns} runs where nothing else is said`,
  ];
  const head = `# \`npm run bench -- ${name}\`\n\n${facts.join(' · ')}\n`;
  const folder = join(__dirname, 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), `${head}${printed.splice(0).join('\n')}\n`);
  await summarise(folder);
}
