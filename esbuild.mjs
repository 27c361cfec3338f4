import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
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
      await build({
        ...common,
        ...extensionHost,
        stdin: { contents: `module.exports = require(${JSON.stringify(path)});`, resolveDir },
        outfile: `dist/${name}.js`,
      });
      return { path: `./${name}.js`, external: true };
    });
  },
};

const extensionHost = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // Node's own import() finds no named exports in a bundled package; esbuild's stand-in over require() does.
  supported: { 'dynamic-import': false },
  // httpx prints signed requests when DEBUG is set; an extension that holds keys must not.
  alias: { debug: resolve('src/ecs/silentDebug.ts') },
};

const targets = [
  { ...common, ...extensionHost, entryPoints: ['src/extension.ts'], outdir: 'dist', plugins: [lazyPackages] },
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

await rm('dist', { recursive: true, force: true });
for (const target of targets) {
  if (watch) {
    await (await context(target)).watch();
  } else {
    await build(target);
  }
}
await cp('node_modules/@vscode/codicons/dist/codicon.css', 'dist/codicon.css');
await cp('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/codicon.ttf');
