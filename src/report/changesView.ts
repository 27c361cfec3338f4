import { t } from '@vscode/l10n';
import { plainText } from '../ecs/plainText';
import { type KnownAccounts, nameOf } from '../sweep/accountClass';
import type { Changes } from '../sweep/changes';
import type { ImageChange, Shares } from '../sweep/imageChange';
import { everybody, timeText } from '../sweep/sharedWith';
import type { ChangedShare, ChangeItem, ChangesView, Listed } from './messages';

/** So many accounts are named for each image. */
const mostNamed = 20;

export function changesView(changes: Changes, knownAccounts: KnownAccounts, count: number): ChangesView {
  const { since, images } = changes;
  const items = images.slice(0, count).map((change) => changeItem(change, knownAccounts));
  return { since, summary: summaryOf(changes), images: { items, total: images.length } };
}

function summaryOf({ images, newShares, goneShares, renamedImages, becamePublic, becamePrivate, notKnown }: Changes) {
  const counted = [
    newShares > 0 && t('New shares: {0}', newShares),
    goneShares > 0 && t('Shares that are gone: {0}', goneShares),
    renamedImages > 0 && t('Renamed images: {0}', renamedImages),
    becamePublic > 0 && t('Images that became public: {0}', becamePublic),
    becamePrivate > 0 && t('Images that are no longer public: {0}', becamePrivate),
    images.length === 0 && t('Nothing that both sweeps could see has changed.'),
    notKnown.length > 0 && t('Images that one of the two sweeps could not see: {0}', notKnown.length),
  ];
  return counted.filter((text) => text !== false);
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

function sentencesOf({ kind, became, renamedFrom, newGroups, goneGroups }: ImageChange): string[] {
  const named = (groups: readonly string[]) => groups.filter((group) => group !== everybody);
  const sentences = [
    became === 'public' && t('It became public: every Alibaba Cloud account may use it now.'),
    became === 'private' && t('It is no longer public.'),
    kind === 'new' && t('The image is new.'),
    kind === 'gone' && t('The image is gone.'),
    renamedFrom !== undefined && t('It was called {0}.', renamedFrom),
    ...named(newGroups).map((group) => t('It is now shared with the share group {0}.', group)),
    ...named(goneGroups).map((group) => t('It is no longer shared with the share group {0}.', group)),
  ];
  return sentences.filter((sentence) => sentence !== false).map((sentence) => plainText(sentence));
}

function sharesOf({ accountIds, sharedTimes }: Shares, knownAccounts: KnownAccounts): Listed<ChangedShare> {
  const items = accountIds.slice(0, mostNamed).map((sharer, index) => ({
    sharer,
    name: plainText(nameOf(sharer, knownAccounts) ?? '') || undefined,
    sharedTime: timeText(sharedTimes[index] ?? 0),
  }));
  return { items, total: accountIds.length };
}
