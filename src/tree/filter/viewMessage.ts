import * as vscode from 'vscode';
import { accountText } from '../../accountText';
import { plainText } from '../../ecs/plainText';
import type { RegionsNode } from '../regionsNode';
import type { ImageFilter } from './imageFilter';

/** What the Images view says above its tree: whose images these are, and what keeps some of them out of sight. */
export function viewMessage(root: RegionsNode): string {
  return [accountText(root.context.session), ...regions(root), ...filtered(root)].join(' · ');
}

function regions(root: RegionsNode): string[] {
  const all = root.regions().length;
  const shown = root.shownRegions().length;
  if (shown === all) {
    return [];
  }
  return [
    root.context.shown.hidesEmpty
      ? vscode.l10n.t('{0} of {1} regions: without those that list no images', shown, all)
      : vscode.l10n.t('{0} of {1} regions', shown, all),
  ];
}

function filtered(root: RegionsNode): string[] {
  const { shown } = root.context;
  if (!shown.isFiltered) {
    return [];
  }
  const loaded = root.shownRegions().flatMap((region) => region.loaded());
  const matching = loaded.filter((image) => shown.matches(image));
  const how = conditions(shown.filter).join(' · ');
  return [vscode.l10n.t('Filtered by {0}: {1} of {2} loaded images', how, matching.length, loaded.length)];
}

function conditions({ text, onlyShared, onlyPublic }: ImageFilter): string[] {
  return [
    text.trim() && vscode.l10n.t('"{0}"', plainText(text.trim(), 60)),
    onlyShared && vscode.l10n.t('only shared'),
    onlyPublic && vscode.l10n.t('only public'),
  ].filter((condition): condition is string => typeof condition === 'string' && condition !== '');
}
