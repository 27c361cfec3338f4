import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '../..');

/** Everything fetched for the tests: safe to delete, never committed. */
export const cacheDirectory = join(projectRoot, '.vscode-test');

export const outDirectory = join(projectRoot, 'out');
