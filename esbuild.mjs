import { cp, rm, writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { extension } from './build/extension.mjs';
import { licencesOf, packagesIn } from './build/licences.mjs';
import { pages } from './build/pages.mjs';

const outdir = 'dist';
const minify = process.argv.includes('--production');
const targets = [extension({ minify, outdir }), pages({ minify, outdir })];
const icons = '@vscode/codicons';
const shipped = [icons];

await rm(outdir, { recursive: true, force: true });
for (const target of targets) {
  if (process.argv.includes('--watch')) {
    await (await context(target)).watch();
  } else {
    const { metafile } = await build({ ...target, metafile: true });
    shipped.push(...packagesIn(metafile));
  }
}
for (const file of ['codicon.css', 'codicon.ttf']) {
  await cp(`node_modules/${icons}/dist/${file}`, `${outdir}/${file}`);
}
await writeFile(`${outdir}/third-party-licenses.txt`, await licencesOf(shipped));
