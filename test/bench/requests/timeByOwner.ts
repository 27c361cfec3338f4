import type { Profiler } from 'node:inspector';

type Node = Profiler.ProfileNode;

/**
 * What a processor profile says of a bundled program, by whose code it ran, in milliseconds; waiting is left out. A
 * built-in function, such as `JSON.parse`, counts for whoever called it. The program is not minified: its comments tell
 * which module begins where.
 */
export function timeByOwner({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, program: string) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node] as const)));
  const modules = modulesOf(program);
  const ownerOf = (node: Node | undefined): string | undefined => {
    if (!node || node.callFrame.functionName === '(idle)') {
      return undefined;
    }
    const { url, lineNumber, functionName } = node.callFrame;
    if (functionName === '(garbage collector)') {
      return 'collecting garbage';
    }
    if (url.startsWith('node:')) {
      return 'Node';
    }
    return url === '' ? (ownerOf(parents.get(node.id)) ?? 'outside JavaScript') : modules(lineNumber);
  };
  const owners = new Map(nodes.map((node) => [node.id, ownerOf(byId.get(node.id))]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const owner = owners.get(id);
    if (owner) {
      times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
    }
  }
  return times;
}

/** Whose code stands at a line of a bundle, counted from 0. */
function modulesOf(program: string): (line: number) => string {
  let owner = 'the bundle';
  const owners = program.split('\n').map((line) => {
    const path = /^ *\/\/ (?:\.\.\/)*((?:node_modules|src|test)\/\S+)$/.exec(line)?.[1];
    owner = path ? ownerOfPath(path) : owner;
    return owner;
  });
  return (line) => owners[line] ?? 'the bundle';
}

function ownerOfPath(path: string): string {
  const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  const [, room] = /^(src\/[^/]+)/.exec(path) ?? [];
  return name ?? room ?? 'the benchmark';
}
