import { readdir, readFile } from 'node:fs/promises';

/** The packages of which something is in what was built. */
export function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([file, { bytesInOutput }]) => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
    return name && bytesInOutput > 0 ? [name] : [];
  });
}

/** The licences of packages, one after the other: they ask to be told. */
export async function licencesOf(names) {
  const parts = [...new Set(names)].sort().map(async (name) => {
    const directory = `node_modules/${name}`;
    const { version, license } = JSON.parse(await readFile(`${directory}/package.json`, 'utf8'));
    const files = (await readdir(directory)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
    const texts = await Promise.all(files.map((file) => readFile(`${directory}/${file}`, 'utf8')));
    return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n');
  });
  return `${(await Promise.all(parts)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
