import * as vscode from 'vscode';
import { readersTimes } from '../ecs/clock';
import type { Image } from '../ecs/model';
import { plainLines } from './plainItem';

/** All that the API says of an image, as plain text: names and descriptions are other people's. */
export function imageTooltip(image: Image): string {
  const time = image.creationTime;
  return plainLines([
    image.imageName,
    image.imageId,
    image.description,
    image.status && vscode.l10n.t('Status: {0}', image.status),
    image.isPublic && vscode.l10n.t('Public: every Alibaba Cloud account may use it.'),
    image.osName && vscode.l10n.t('System: {0}', image.osName),
    image.architecture && vscode.l10n.t('Architecture: {0}', image.architecture),
    image.size !== undefined && vscode.l10n.t('System disk: {0} GiB', image.size),
    image.imageFamily && vscode.l10n.t('Image family: {0}', image.imageFamily),
    time && vscode.l10n.t('Created: {0} (UTC)', readersTimes().utc(time)),
  ]);
}
