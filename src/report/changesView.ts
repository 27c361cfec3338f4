import { t } from '@vscode/l10n';
import { plainText } from '../ecs/plainText';
import { type KnownAccounts, nameOf } from '../sweep/accountClass';
import type { Changes } from '../sweep/changes';
import { changeSentences, changeSummary } from '../sweep/changeText';
import type { ImageChange, Shares } from '../sweep/imageChange';
import { everybody, timeText } from '../sweep/sharedWith';
import type { ChangedShare, ChangeItem, ChangesView, Listed } from './messages';

/** So many accounts are named for each image. */
const mostNamed = 20;

export function changesView(changes: Changes, knownAccounts: KnownAccounts, count: number): ChangesView {
  const { since, images } = changes;
  const items = images.slice(0, count).map((change) => changeItem(change, knownAccounts));
  return { since, summary: changeSummary(changes), images: { items, total: images.length } };
}

function changeItem(change: ImageChange, knownAccounts: KnownAccounts): ChangeItem {
  const { regionId, image, newShares, goneShares } = change;
  return {
    regionId,
    imageId: image.imageId,
    imageName: plainText(image.imageName),
    sentences: sentencesOf(change),
    added: sharesOf(newShares, knownAccounts),
    gone: sharesOf(goneShares, knownAccounts),
  };
}

function sentencesOf(change: ImageChange): string[] {
  const named = (groups: readonly string[]) => groups.filter((group) => group !== everybody);
  return [
    ...changeSentences(change),
    ...named(change.newGroups).map((group) => t('It is now shared with the share group {0}.', group)),
    ...named(change.goneGroups).map((group) => t('It is no longer shared with the share group {0}.', group)),
  ].map((sentence) => plainText(sentence));
}

function sharesOf({ accountIds, sharedTimes }: Shares, knownAccounts: KnownAccounts): Listed<ChangedShare> {
  const items = accountIds.slice(0, mostNamed).map((sharer, index) => ({
    sharer,
    name: plainText(nameOf(sharer, knownAccounts) ?? '') || undefined,
    sharedTime: timeText(sharedTimes[index] ?? 0),
  }));
  return { items, total: accountIds.length };
}
