import * as vscode from 'vscode';
import type { EcsError } from '../ecs/ecsError';
import { errorHeadline } from '../ecs/errorHeadline';
import { errorSentence, errorText } from '../ecs/errorText';
import type { Remedy } from '../ecs/remedy';
import type { BranchNode } from './branchNode';
import type { TreeNode } from './treeNode';

/** Says what could not be loaded and what helps; offers Retry and Show Log. */
export class FailureNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: BranchNode,
    readonly error: EcsError,
  ) {
    this.id = `${parent.id}/failure`;
  }

  /** What helps, ready to be copied. */
  get remedy(): Remedy | undefined {
    return errorText(this.error).remedy;
  }

  treeItem(): vscode.TreeItem {
    const { why, nextStep } = errorText(this.error);
    const item = new vscode.TreeItem(errorHeadline(this.error.facts));
    item.id = this.id;
    item.description = nextStep ?? why;
    item.tooltip = errorSentence(this.error);
    item.contextValue = this.remedy ? 'failure hasRemedy' : 'failure';
    item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    item.accessibilityInformation = { label: errorSentence(this.error) };
    return item;
  }
}
