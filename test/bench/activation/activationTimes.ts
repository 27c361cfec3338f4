import type { Profiler } from 'node:inspector';

type Node = Profiler.ProfileNode;
type Phase = 'loading' | 'activating';

/** Milliseconds, by whose code they were spent in. */
export type OwnerTimes = Partial<Record<string, number>>;

/**
 * What a processor profile says of the activation of one extension, from the sources under `extensionPath` or called by
 * them: loading its code, and `activate()`. A built-in function, such as `JSON.parse`, counts for whoever called it.
 */
export function activationTimes(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  extensionPath: string,
): Record<Phase, OwnerTimes> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node] as const)));
  const stackOf = (node: Node | undefined): Node[] => (node ? [node, ...stackOf(parents.get(node.id))] : []);
  const isOwn = ({ callFrame }: Node) => callFrame.url.includes(extensionPath);
  const times: Record<Phase, OwnerTimes> = { loading: {}, activating: {} };
  for (const [index, id] of samples.entries()) {
    const stack = stackOf(byId.get(id));
    if (stack.some(isOwn)) {
      // What `activate()` imports is loaded below it.
      const isLoading = stack.some(({ callFrame }) => callFrame.url.startsWith('node:internal/modules'));
      const phase = times[isLoading ? 'loading' : 'activating'];
      const owner = ownerOf(stack, isOwn);
      phase[owner] = (phase[owner] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
    }
  }
  return times;
}

function ownerOf(stack: readonly Node[], isOwn: (node: Node) => boolean): string {
  if (stack[0]?.callFrame.functionName === '(garbage collector)') {
    return 'collecting garbage';
  }
  const caller = stack.find(({ callFrame }) => callFrame.url !== '');
  if (!caller || isOwn(caller)) {
    return 'the extension';
  }
  return caller.callFrame.url.startsWith('node:') ? 'Node' : 'VS Code';
}
