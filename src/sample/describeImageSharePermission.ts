import { ApiError } from './apiError';
import { imagesOf } from './describeImages';
import { documentedAnswer, documentedImage } from './documentedImage';
import type { MadeUpAccount } from './madeUpAccount';
import { mandatory, pageAsked, pageOf, type RequestParams } from './parameters';

export function describeImageSharePermission(account: MadeUpAccount, params: RequestParams) {
  const regionId = mandatory(params, 'RegionId');
  const imageId = mandatory(params, 'ImageId');
  const page = pageAsked(params);
  if (regionId === documentedImage.regionId && imageId === documentedImage.imageId) {
    return documentedAnswer(page);
  }
  const image = imagesOf(account, regionId).get(imageId);
  if (!image) {
    throw new ApiError(404, 'InvalidImageId.NotFound', 'The specified ImageId does not exist.');
  }
  // Groups are on every page, and are not counted.
  const { fields, entries } = pageOf(image.shares, page);
  return {
    ...fields,
    ImageId: imageId,
    RegionId: regionId,
    ShareGroups: { ShareGroup: image.groups.map((Group) => ({ Group })) },
    Accounts: {
      Account: entries.map(({ accountId, sharedTime }) => ({ AliyunId: accountId, SharedTime: sharedTime })),
    },
  };
}
