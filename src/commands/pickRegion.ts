import { l10n, QuickPickItemKind } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { Region } from '../ecs/model';
import { isRegionId } from '../ecs/request';
import type { back } from './askText';
import { type IdItem, type Picked, pickWhileLoading } from './pickWhileLoading';

/** Lets the person choose a region, those that are likely to be meant on top. */
export function pickRegion(
  session: AccountSession,
  likely: readonly string[],
): Promise<Picked | typeof back | undefined> {
  return pickWhileLoading({
    title: l10n.t('Query Share Permission: region'),
    placeholder: l10n.t('Region of the image'),
    load: async (show, signal) => show(grouped(await session.client.regions(signal), likely)),
    unmatched: l10n.t('No region matches. A region ID looks like cn-hangzhou.'),
    typed: (text) =>
      isRegionId(text) ? { label: l10n.t('Region {0}', text), description: l10n.t('as typed'), id: text } : undefined,
  });
}

function grouped(regions: readonly Region[], likely: readonly string[]): IdItem[] {
  const first = likely.flatMap((id) => regions.filter(({ regionId }) => regionId === id));
  const others = regions.filter(({ regionId }) => !likely.includes(regionId));
  const separator = (label: string): IdItem => ({ label, kind: QuickPickItemKind.Separator });
  return first.length === 0
    ? others.map(item)
    : [separator(l10n.t('suggested')), ...first.map(item), separator(l10n.t('others')), ...others.map(item)];
}

function item({ regionId, localName }: Region): IdItem {
  return { label: localName, description: regionId, id: regionId, name: localName };
}
