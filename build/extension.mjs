import { resolve } from 'node:path';
import { bundled } from './bundled.mjs';
import { commonJs, requiredWhenAsked } from './commonJs.mjs';
import { afterStart, answerJson, namedPackages, oneApi, proxiedHttpx } from './imports.mjs';

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
    ...bundled(minify),
    ...extensionHost,
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
