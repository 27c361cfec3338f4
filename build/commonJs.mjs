import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { transform } from 'esbuild';

/** Node's own import() finds no named exports in a bundled package; esbuild's stand-in over require() does. */
export const requiredWhenAsked = { 'dynamic-import': false };

/**
 * esbuild splits ES modules only, and VS Code loads the extension with `require`: each file that comes of the splitting
 * becomes a CommonJS module before it is written.
 */
export const commonJs = {
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
