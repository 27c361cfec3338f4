import { ApiError } from './apiError';
import type { SampleImage } from './image';
import type { MadeUpAccount } from './madeUpAccount';
import { mandatory, optional, pageAsked, pageOf, type RequestParams } from './parameters';

const owners = new Set(['', 'self', 'system', 'others', 'marketplace']);

export function describeImages(account: MadeUpAccount, params: RequestParams) {
  const regionId = mandatory(params, 'RegionId');
  const images = imagesOf(account, regionId);
  const owner = optional(params, 'ImageOwnerAlias');
  if (!owners.has(owner)) {
    const message = 'The specified ImageOwnerAlias value is not supported.';
    throw new ApiError(400, 'InvalidImageOwnerAlias.ValueNotSupported', message);
  }
  const own = owner === '' || owner === 'self';
  const wanted = own ? [...images.values()].filter(filterOf(params)) : [];
  const { fields, entries } = pageOf(wanted, pageAsked(params));
  return { ...fields, RegionId: regionId, Images: { Image: entries.map((image) => wireImage(account, image)) } };
}

/** @throws ApiError `InvalidRegionId.NotFound` */
export function imagesOf(account: MadeUpAccount, regionId: string): ReadonlyMap<string, SampleImage> {
  const images = account.images(regionId);
  if (!images) {
    throw new ApiError(404, 'InvalidRegionId.NotFound', 'The specified RegionId does not exist.');
  }
  return images;
}

function filterOf(params: RequestParams): (image: SampleImage) => boolean {
  const statuses = optional(params, 'Status') || 'Available';
  const status = new Set(statuses.split(','));
  const ids = new Set(optional(params, 'ImageId').split(',').filter(Boolean));
  const name = optional(params, 'ImageName').replaceAll('*', '');
  const family = optional(params, 'ImageFamily');
  const isPublic = optional(params, 'IsPublic').toLowerCase();
  return (image) =>
    (statuses === 'ALL' || status.has(image.status)) &&
    (ids.size === 0 || ids.has(image.imageId)) &&
    image.imageName.includes(name) &&
    (family === '' || image.imageFamily === family) &&
    (isPublic === '' || image.isPublic === (isPublic === 'true'));
}

function wireImage(account: MadeUpAccount, image: SampleImage) {
  const { system } = image;
  const shared = image.shares.length > 0 || image.groups.length > 0;
  return {
    ImageId: image.imageId,
    ImageName: image.imageName,
    ImageFamily: image.imageFamily,
    ImageVersion: '',
    Description: image.description,
    Status: image.status,
    Progress: image.status === 'Creating' ? '34%' : image.status === 'Waiting' ? '0%' : '100%',
    CreationTime: image.creationTime,
    ImageOwnerAlias: 'self',
    ImageOwnerId: Number(account.accountId),
    IsPublic: image.isPublic,
    IsSelfShared: shared ? 'True' : 'False',
    IsCopied: false,
    IsSubscribed: false,
    IsSupportCloudinit: true,
    IsSupportIoOptimized: true,
    OSType: system.type,
    OSName: system.nameZh,
    OSNameEn: system.nameEn,
    Platform: system.platform,
    Architecture: system.architecture,
    Size: image.size,
    Usage: 'none',
    ProductCode: '',
    ResourceGroupId: '',
    Tags: { Tag: [] },
    DiskDeviceMappings: { DiskDeviceMapping: [] },
  };
}
