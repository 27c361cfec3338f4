import { t } from '@vscode/l10n';
import type { Changes } from '../changes';
import type { ImageChange } from '../imageChange';
import { markdownText, tableHead, tableRow } from './markdownText';

export function* changeSections({ since, images, notKnown, newShares, goneShares }: Changes): Generator<string> {
  yield `\n## ${t('Changes since {0}', markdownText(since))}\n\n`;
  yield `${t('New shares: {0}. Gone shares: {1}.', newShares, goneShares)}\n\n`;
  if (notKnown.length > 0) {
    yield `${t('Images that one of the sweeps could not read, so that their changes are not known: {0}.', notKnown.length)}\n\n`;
  }
  if (images.length > 0) {
    yield tableHead([t('Region'), t('Image'), t('Name'), t('New'), t('Gone'), t('Remarks')]);
  }
  for (const change of images) {
    const { regionId, image, newGroups, newShares: added, goneGroups, goneShares: removed } = change;
    const cells = [
      regionId,
      image.imageId,
      image.imageName,
      [...newGroups, ...added.accountIds].join(', '),
      [...goneGroups, ...removed.accountIds].join(', '),
      remarks(change).join(' '),
    ];
    yield tableRow(cells.map(markdownText));
  }
}

function remarks({ kind, became, renamedFrom }: ImageChange): string[] {
  return [
    ...(kind === 'new' ? [t('The image is new.')] : []),
    ...(kind === 'gone' ? [t('The image is gone.')] : []),
    ...(became === 'public' ? [t('It became public.')] : []),
    ...(became === 'private' ? [t('It is no longer public.')] : []),
    ...(renamedFrom === undefined ? [] : [t('It was called {0}.', renamedFrom)]),
  ];
}
