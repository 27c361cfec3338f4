import { l10n } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { looksLikeImageId } from '../ecs/findImages';
import type { Image } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { largestPageSize } from '../ecs/request';
import { statusText } from '../ecs/statusText';
import type { back } from './askText';
import { type IdItem, type Picked, pickWhileLoading } from './pickWhileLoading';

/** Lets the person choose one of the region's images while they load, or paste any image ID. */
export function pickImage(
  session: AccountSession,
  regionId: string,
  prefilled: string | undefined,
): Promise<Picked | typeof back | undefined> {
  return pickWhileLoading({
    title: l10n.t('Query Share Permission: image in {0}', regionId),
    placeholder: l10n.t('Choose an image or paste an image ID'),
    value: prefilled,
    canGoBack: true,
    load: async (show, signal) => {
      const pager = new Pager<Image>(
        (pageNumber, ask) => session.client.images(regionId, { pageNumber, pageSize: largestPageSize }, ask),
        ({ imageId }) => imageId,
      );
      while (!pager.done) {
        await pager.next(signal);
        show(pager.items.map(item));
      }
    },
    unmatched: l10n.t('No image here matches. An ID to paste looks like m-bp1axo0yv0awkv6jf6e3.'),
    typed: (text) => (looksLikeImageId(text) ? { label: l10n.t('Image {0}', text), id: text } : undefined),
  });
}

function item({ imageId, imageName, status, isPublic }: Image): IdItem {
  const states = [isPublic && l10n.t('public'), statusText(status)].filter(Boolean);
  const description = [imageId, ...states].join(' · ');
  return { label: imageName || imageId, description, id: imageId, name: imageName, isPublic };
}
