import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context, transform } from 'esbuild';

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

/** Node's own import() finds no named exports in a bundled package; esbuild's stand-in over require() does. */
const requiredWhenAsked = { 'dynamic-import': false };

/**
 * esbuild splits ES modules only, and VS Code loads the extension with `require`: each file that comes of the splitting
 * becomes a CommonJS module before it is written.
 */
const commonJs = {
  name: 'common-js',
  setup({ initialOptions: { minify, sourcemap, target, legalComments }, onEnd }) {
    let former = [];
    onEnd(async ({ errors, outputFiles = [] }) => {
      if (errors.length > 0) {
        return;
      }
      for (const { path, text } of outputFiles) {
        const { code } = await transform(text, {
          format: 'cjs',
          target,
          minify,
          sourcemap,
          legalComments,
          sourcefile: relative('.', path),
          supported: requiredWhenAsked,
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code);
      }
      // What is in a file is part of its name, so a build that follows another leaves files of other names behind.
      const paths = outputFiles.map(({ path }) => path);
      await Promise.all(former.filter((path) => !paths.includes(path)).map((path) => rm(path, { force: true })));
      former = paths;
    });
  },
};

/**
 * Makes every file of ours that is imported with `import()` import the start of the extension too, which is loaded by
 * then. Else esbuild would give every handful of modules that the start shares with one or another of them a file of its
 * own, and starting would read twenty instead of three.
 */
const afterStart = {
  name: 'after-start',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, importer, resolveDir }) =>
      kind === 'dynamic-import' && !importer.includes('node_modules')
        ? { namespace: 'late', path: relative('.', join(resolveDir, path)) }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'late' }, ({ path }) => ({
      contents: `import './src/extension.ts'; export * from ${JSON.stringify(`./${path.replaceAll('\\', '/')}`)};`,
      resolveDir: resolve('.'),
    }));
  },
};

/**
 * Gives a CommonJS package that is imported with `import()` the same named exports as Node gives it. esbuild alone would
 * give a file of its own nothing but `default`.
 */
const namedPackages = {
  name: 'named-packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^.]/ }, ({ kind, path, namespace, resolveDir }) =>
      kind === 'dynamic-import' && namespace !== 'package'
        ? { namespace: 'package', path, pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'package' }, async ({ path, pluginData: resolveDir }) => {
      const names = Object.keys(await import(path)).filter((name) => /^(?!__esModule$)[\w$]+$/.test(name));
      return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(path)};`, resolveDir };
    });
  },
};

/** One view of VS Code's API for all files: a CommonJS module would copy its hundreds of names for each one that imports it. */
const oneApi = {
  name: 'one-api',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'api' },
    );
    onLoad({ filter: /^/, namespace: 'api' }, () => ({ contents: "export * from 'vscode';" }));
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

/** See `src/credentials/proxiedHttpx.ts`. */
const proxiedHttpx = {
  name: 'proxied-httpx',
  setup({ onResolve }) {
    onResolve({ filter: /^httpx$/ }, ({ importer }) =>
      /[\\/]@alicloud[\\/]credentials[\\/]/.test(importer)
        ? { path: resolve('src/credentials/proxiedHttpx.ts') }
        : undefined,
    );
  },
};

/** How code for the extension host is built. */
export const extensionHost = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  supported: requiredWhenAsked,
  // httpx prints signed requests when DEBUG is set; an extension that holds keys must not.
  alias: { debug: resolve('src/ecs/silentDebug.ts') },
  plugins: [answerJson, proxiedHttpx],
};

/**
 * The extension. What it imports with `import()`, packages and files of its own alike, is loaded when it is asked for,
 * and stands in files of its own; what several of those need stands in a file that they share, so that every class is
 * there once.
 */
export function extension({ minify, outdir }) {
  return {
    ...common,
    ...extensionHost,
    minify,
    sourcemap: minify ? false : 'inline',
    entryPoints: ['src/extension.ts'],
    outdir,
    format: 'esm',
    splitting: true,
    supported: {},
    write: false,
    plugins: [...extensionHost.plugins, afterStart, namedPackages, oneApi, commonJs],
  };
}

const targets = [
  extension({ minify: production, outdir: 'dist' }),
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

// The benchmark and tests build with the same options.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main();
}
