import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
  legalComments: 'none',
};

/** Packages of which something ships; their licences ask to be told. */
const shipped = new Set(['@vscode/codicons']);

async function bundle(options) {
  const { metafile } = await build({ ...options, metafile: true });
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
      if (name && bytesInOutput > 0) {
        shipped.add(name);
      }
    }
  }
}

/** The licences of what ships, one after the other. */
async function licences() {
  const parts = [...shipped].sort().map(async (name) => {
    const directory = `node_modules/${name}`;
    const { version, license } = JSON.parse(await readFile(`${directory}/package.json`, 'utf8'));
    const files = (await readdir(directory)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
    const texts = await Promise.all(files.map((file) => readFile(`${directory}/${file}`, 'utf8')));
    return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n');
  });
  return `${(await Promise.all(parts)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * A package that is imported with `import()` becomes a file of its own beside the extension, so that starting up never
 * loads it. Our own files are never split: a class bundled twice would be two classes.
 */
const lazyPackages = {
  name: 'lazy-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.]/ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') {
        return undefined;
      }
      const name = path
        .replace(/\.js$/, '')
        .replaceAll(/[^a-z0-9]+/gi, '-')
        .replace(/^-/, '');
      await bundle({
        ...common,
        ...extensionHost,
        stdin: { contents: `module.exports = require(${JSON.stringify(path)});`, resolveDir },
        outfile: `dist/${name}.js`,
      });
      return { path: `./${name}.js`, external: true };
    });
  },
};

/** See `src/ecs/answerJson.ts`. */
const answerJson = {
  name: 'answer-json',
  setup({ onResolve }) {
    onResolve({ filter: /^json-bigint$/ }, ({ importer }) =>
      /[\\/]pop-core[\\/]/.test(importer) ? { path: resolve('src/ecs/answerJson.ts') } : undefined,
    );
  },
};

/** How code for the extension host is built. */
export const extensionHost = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // Node's own import() finds no named exports in a bundled package; esbuild's stand-in over require() does.
  supported: { 'dynamic-import': false },
  // httpx prints signed requests when DEBUG is set; an extension that holds keys must not.
  alias: { debug: resolve('src/ecs/silentDebug.ts') },
  plugins: [answerJson],
};

const targets = [
  {
    ...common,
    ...extensionHost,
    entryPoints: ['src/extension.ts'],
    outdir: 'dist',
    plugins: [lazyPackages, answerJson],
  },
  {
    ...common,
    entryPoints: {
      results: 'src/results/page/main.ts',
      report: 'src/report/page/main.ts',
      'result-light': 'src/results/result-light.svg',
      'result-dark': 'src/results/result-dark.svg',
    },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    loader: { '.svg': 'copy' },
  },
];

async function main() {
  await rm('dist', { recursive: true, force: true });
  for (const target of targets) {
    if (watch) {
      await (await context(target)).watch();
    } else {
      await bundle(target);
    }
  }
  await cp('node_modules/@vscode/codicons/dist/codicon.css', 'dist/codicon.css');
  await cp('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/codicon.ttf');
  await writeFile('dist/third-party-licenses.txt', await licences());
}

// The benchmark builds with the same options.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main();
}
