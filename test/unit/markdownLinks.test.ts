import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../workbench/projectPaths';

const link = /\]\(([^)\s]+)\)/g;

describe('links in the Markdown files', () => {
  const files = ['', '.github', 'test/bench/results', 'test/faults'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  for (const file of files) {
    it(`lead to something: ${file}`, () => {
      const text = readFileSync(join(projectRoot, file), 'utf8');
      const broken = [...text.matchAll(link)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target) && !leads(file, target));
      assert.deepEqual(broken, []);
    });
  }
});

/** A file, or a heading of one. */
function leads(from: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path ? join(projectRoot, dirname(from), path) : join(projectRoot, from);
  return existsSync(file) && (heading === undefined || headings(file).includes(heading));
}

/** As GitHub makes anchors of headings. */
function headings(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
}
