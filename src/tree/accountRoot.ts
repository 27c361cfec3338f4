import type { Memento } from 'vscode';
import { RegionCounts } from './filter/regionCounts';
import { Shown, type ShownPart } from './filter/shown';
import { RegionsNode } from './regionsNode';
import type { TreeContext } from './treeNode';

interface RootOptions extends Omit<TreeContext, 'shown' | 'counts'> {
  /** Where what is shown of each account is kept. */
  readonly memory: Memento;
  readonly drawShown: (part: ShownPart) => void;
}

export function accountRoot({ memory, drawShown, ...context }: RootOptions): RegionsNode {
  const { session } = context;
  const shown = new Shown(memory, session.id, drawShown);
  return new RegionsNode({ ...context, shown, counts: new RegionCounts(session.client) });
}
