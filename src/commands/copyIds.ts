import * as vscode from 'vscode';
import { AccountNode } from '../tree/accountNode';
import { ImageNode } from '../tree/imageNode';
import { RegionNode } from '../tree/regionNode';
import type { TreeNode } from '../tree/treeNode';
import type { CommandContext } from './commandContext';

/** Copies the ID of one row, or of all selected rows, one a line. */
export function copyIds({ images }: Pick<CommandContext, 'images'>) {
  return async (node?: TreeNode, nodes?: readonly TreeNode[]): Promise<void> => {
    const rows = nodes ?? (node ? [node] : images.selection);
    const ids = rows.map(idOf).filter((id) => id !== undefined);
    if (ids.length > 0) {
      await copyLines(ids);
    }
  };
}

/** Puts one ID a line on the clipboard and says so in the status bar. */
export async function copyLines(ids: readonly string[]): Promise<void> {
  await vscode.env.clipboard.writeText(ids.join('\n'));
  const said =
    ids.length === 1 ? vscode.l10n.t('{0} copied.', ids[0] ?? '') : vscode.l10n.t('{0} IDs copied.', ids.length);
  vscode.window.setStatusBarMessage(said, 5000);
}

function idOf(node: TreeNode): string | undefined {
  if (node instanceof AccountNode) {
    return node.accountId;
  }
  if (node instanceof ImageNode) {
    return node.imageId;
  }
  return node instanceof RegionNode ? node.regionId : undefined;
}
