import { t } from '@vscode/l10n';
import type { Changes } from '../changes';
import { changeSentences, changeSummary } from '../changeText';
import type { Shares } from '../imageChange';
import { timeText } from '../sharedWith';
import { markdownText, tableHead, tableRow } from './markdownText';

export function* changeSections(changes: Changes): Generator<string> {
  const { since, images } = changes;
  yield `\n## ${t('Changes since {0}', markdownText(since))}\n\n`;
  for (const sentence of changeSummary(changes)) {
    yield `- ${markdownText(sentence)}\n`;
  }
  if (images.length > 0) {
    yield '\n';
    yield tableHead([t('Region'), t('Image'), t('Name'), t('New'), t('Gone'), t('Remarks')]);
  }
  for (const change of images) {
    const { regionId, image, newGroups, newShares: added, goneGroups, goneShares: removed } = change;
    const cells = [
      regionId,
      image.imageId,
      image.imageName,
      [...newGroups, ...withTimes(added)].join(', '),
      [...goneGroups, ...withTimes(removed)].join(', '),
      changeSentences(change).join(' '),
    ];
    yield tableRow(cells.map(markdownText));
  }
}

function withTimes({ accountIds, sharedTimes }: Shares): string[] {
  return accountIds.map((accountId, at) => {
    const time = timeText(sharedTimes[at] ?? 0);
    return time ? `${accountId} (${time})` : accountId;
  });
}
