import { join, relative, resolve } from 'node:path';

/**
 * Makes every file of ours that is imported with `import()` import the start of the extension too, which is loaded by
 * then. Else esbuild would give every handful of modules that the start shares with one or another of them a file of its
 * own, and starting would read twenty instead of three.
 */
export const afterStart = {
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
export const namedPackages = {
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
export const oneApi = {
  name: 'one-api',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'api' },
    );
    onLoad({ filter: /^/, namespace: 'api' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** See `src/ecs/answerJson.ts`. */
export const answerJson = {
  name: 'answer-json',
  setup({ onResolve }) {
    onResolve({ filter: /^json-bigint$/ }, ({ importer }) =>
      /[\\/]pop-core[\\/]/.test(importer) ? { path: resolve('src/ecs/answerJson.ts') } : undefined,
    );
  },
};

/** See `src/credentials/proxiedHttpx.ts`. */
export const proxiedHttpx = {
  name: 'proxied-httpx',
  setup({ onResolve }) {
    onResolve({ filter: /^httpx$/ }, ({ importer }) =>
      /[\\/]@alicloud[\\/]credentials[\\/]/.test(importer)
        ? { path: resolve('src/credentials/proxiedHttpx.ts') }
        : undefined,
    );
  },
};
