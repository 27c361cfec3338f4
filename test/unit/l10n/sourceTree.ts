import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { projectRoot } from '../../workbench/projectPaths';

/** The pages run in a browser and so are projects of their own. */
const projects = ['tsconfig.json', 'src/results/page/tsconfig.json', 'src/report/page/tsconfig.json'];

export interface ParsedFile {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly source: SourceFile;
}

/** Every TypeScript file of `src`, parsed. Throws if a file belongs to no project, for it would be overlooked. */
export function sourceTree(): readonly ParsedFile[] {
  const api = new API({ cwd: projectRoot });
  try {
    const openProjects = projects.map((project) => join(projectRoot, project));
    const programs = api
      .updateSnapshot({ openProjects })
      .getProjects()
      .map(({ program }) => program);
    return typeScriptFiles().map((file) => {
      const source = programs.map((program) => program.getSourceFile(file)).find(Boolean);
      const path = relative(projectRoot, file).replaceAll('\\', '/');
      if (!source) {
        throw new Error(`${path} belongs to no project.`);
      }
      return { path, source };
    });
  } finally {
    api.close();
  }
}

/** All nodes below `node`, and itself, in the order of the text. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) {
    yield* nodesOf(child);
  }
}

function typeScriptFiles(): string[] {
  return readdirSync(join(projectRoot, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
