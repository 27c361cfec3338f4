import { bundled } from './bundled.mjs';

/** The pages of the webviews, for the browser that VS Code is. */
export function pages({ minify, outdir }) {
  return {
    ...bundled(minify),
    entryPoints: {
      results: 'src/results/page/main.ts',
      report: 'src/report/page/main.ts',
      'result-light': 'src/results/result-light.svg',
      'result-dark': 'src/results/result-dark.svg',
    },
    outdir,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    loader: { '.svg': 'copy' },
  };
}
