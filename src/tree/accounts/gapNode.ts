import * as vscode from 'vscode';
import { EcsError } from '../../ecs/ecsError';
import { errorHeadline } from '../../ecs/errorHeadline';
import { errorSentence, errorText } from '../../ecs/errorText';
import type { Remedy } from '../../ecs/remedy';
import type { Gap } from '../../sweep/model';
import type { AccountsContext, AccountsNode } from './accountsNode';

/** A region or an image that the sweep could not read, and why. */
export class GapNode implements AccountsNode {
  readonly id: string;
  private readonly error: EcsError;

  constructor(
    private readonly context: AccountsContext,
    readonly parent: AccountsNode,
    private readonly gap: Gap,
    position: number,
  ) {
    this.id = `${parent.id}/${position}`;
    this.error = new EcsError(gap.error);
  }

  get copyText(): string | undefined {
    return this.gap.image?.imageId ?? this.gap.regionId;
  }

  /** What helps, ready to be copied. */
  get remedy(): Remedy | undefined {
    return errorText(this.error).remedy;
  }

  children(): AccountsNode[] {
    return [];
  }

  treeItem(): vscode.TreeItem {
    const { regionId, image } = this.gap;
    const region = regionId === undefined ? vscode.l10n.t('All regions') : this.context.regionName(regionId);
    const item = new vscode.TreeItem(image ? image.imageName || image.imageId : region);
    item.id = this.id;
    item.description = [errorHeadline(this.error.facts), image && `${region} · ${image.imageId}`]
      .filter(Boolean)
      .join(' · ');
    item.tooltip = errorSentence(this.error);
    item.contextValue = this.remedy ? 'gap hasRemedy' : 'gap';
    item.iconPath = new vscode.ThemeIcon('circle-slash');
    item.accessibilityInformation = { label: `${item.label}, ${errorSentence(this.error)}` };
    return item;
  }
}
