import { t } from '@vscode/l10n';
import { readersTimes } from '../ecs/clock';
import { type KnownAccounts, nameOf } from './accountClass';
import type { Changes } from './changes';
import type { ImageChange, Shares } from './imageChange';
import { timeText } from './sharedWith';

/** One thing that happened to an image. */
export interface ChangeLine {
  readonly kind: 'new' | 'gone' | 'renamed';
  readonly text: string;
  /** Whom it concerns, where that is an account. */
  readonly accountId?: string;
}

/** How much changed, in few words. */
export function changeCounts(changes: Changes): string {
  const { newShares, goneShares, newGroups, goneGroups, renamedImages, becamePublic, becamePrivate } = changes;
  const counted = [
    newShares > 0 && t('{0} new', newShares),
    goneShares > 0 && t('{0} gone', goneShares),
    newGroups > 0 && t('new share groups: {0}', newGroups),
    goneGroups > 0 && t('gone share groups: {0}', goneGroups),
    renamedImages > 0 && t('{0} renamed', renamedImages),
    becamePublic > 0 && t('{0} became public', becamePublic),
    becamePrivate > 0 && t('{0} no longer public', becamePrivate),
  ];
  return counted.filter(Boolean).join(', ') || t('none');
}

/** The same in full, with what is not known. */
export function changeSummary(changes: Changes): string[] {
  const { newShares, goneShares, newGroups, goneGroups, renamedImages, becamePublic, becamePrivate } = changes;
  const { images, notKnown } = changes;
  const counted = [
    newShares > 0 && t('New shares: {0}', newShares),
    goneShares > 0 && t('Shares that are gone: {0}', goneShares),
    newGroups > 0 && t('New share groups: {0}', newGroups),
    goneGroups > 0 && t('Share groups that are gone: {0}', goneGroups),
    renamedImages > 0 && t('Renamed images: {0}', renamedImages),
    becamePublic > 0 && t('Images that became public: {0}', becamePublic),
    becamePrivate > 0 && t('Images that are no longer public: {0}', becamePrivate),
    images.length === 0 && t('Nothing that both sweeps could see has changed.'),
    notKnown.length > 0 && t('Images that one of the two sweeps could not see: {0}', notKnown.length),
  ];
  return counted.filter((text) => text !== false);
}

/** What happened to one image: its share groups, its accounts with the times since when they could use it, its name. */
export function changeLines(change: ImageChange, knownAccounts: KnownAccounts): ChangeLine[] {
  const { newShares, goneShares, newGroups, goneGroups, renamedFrom } = change;
  const linesOf = (kind: 'new' | 'gone', { accountIds, sharedTimes }: Shares) =>
    accountIds.map((accountId, at) => {
      const who = [nameOf(accountId, knownAccounts), accountId].filter(Boolean).join(' · ');
      const time = timeText(sharedTimes[at] ?? 0);
      return { kind, text: shareText(kind, who, time && readersTimes().local(time)), accountId };
    });
  return [
    ...newGroups.map((group) => ({ kind: 'new' as const, text: t('New: share group {0}', group) })),
    ...goneGroups.map((group) => ({ kind: 'gone' as const, text: t('Gone: share group {0}', group) })),
    ...linesOf('new', newShares),
    ...linesOf('gone', goneShares),
    ...(renamedFrom === undefined ? [] : [{ kind: 'renamed' as const, text: t('Renamed: was {0}', renamedFrom) }]),
  ];
}

function shareText(kind: 'new' | 'gone', who: string, since: string | undefined): string {
  if (!since) {
    return kind === 'new' ? t('New: {0}', who) : t('Gone: {0}', who);
  }
  return kind === 'new' ? t('New: {0}, shared {1}', who, since) : t('Gone: {0}, had been shared {1}', who, since);
}

/** What happened to an image itself, a sentence each. */
export function changeSentences({ kind, became, renamedFrom }: ImageChange): string[] {
  return [
    became === 'public' && t('It became public: every Alibaba Cloud account may use it now.'),
    became === 'private' && t('It is no longer public.'),
    kind === 'new' && t('The image is new.'),
    kind === 'gone' && t('The image is gone.'),
    renamedFrom !== undefined && t('It was called {0}.', renamedFrom),
  ].filter((sentence) => sentence !== false);
}
