import { t } from '@vscode/l10n';
import { EcsError } from './ecsError';
import type { ImageKey } from './model';

/** Which page of a list to ask for. Pages start at 1; a page holds 1 to 100 entries. */
export interface PageRequest {
  readonly pageNumber: number;
  readonly pageSize: number;
}

/** A page of all own images of a region, or of those with this ID, or with a name that ECS finds similar to this. */
export interface ImagesRequest extends PageRequest {
  readonly imageId?: string;
  readonly imageName?: string;
}

export interface SharePermissionRequest extends PageRequest, ImageKey {}

/** The most that `PageSize` may be, for images and share permissions alike. */
export const largestPageSize = 100;

const regionIdPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
// Asterisks stand in the documentation's masked examples; dots and underscores in the IDs of system images.
const imageIdPattern = /^[A-Za-z0-9][A-Za-z0-9._*-]{1,127}$/;
const accountIdPattern = /^\d{1,20}$/;

export function isRegionId(text: string): boolean {
  return regionIdPattern.test(text) && text.length <= 64;
}

export function isImageId(text: string): boolean {
  return imageIdPattern.test(text);
}

/** @throws EcsError of kind `invalid` */
export function checkRegionId(regionId: string): void {
  check(isRegionId(regionId), () => t('"{0}" is not a region ID, such as cn-hangzhou.', excerpt(regionId)));
}

/** @throws EcsError of kind `invalid` */
export function checkImageId(imageId: string): void {
  check(isImageId(imageId), () => t('"{0}" is not an image ID, such as m-bp1caf3yicx5jlfl0000.', excerpt(imageId)));
}

/** @throws EcsError of kind `invalid` */
export function checkAccountId(accountId: string): void {
  check(accountIdPattern.test(accountId), () =>
    t('"{0}" is not an account ID: text of digits, such as "1234567890123456".', excerpt(accountId)),
  );
}

/** @throws EcsError of kind `invalid` */
export function checkPage({ pageNumber, pageSize }: PageRequest): void {
  check(Number.isSafeInteger(pageNumber) && pageNumber >= 1, () => t('The page number must be a whole number from 1.'));
  check(Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= largestPageSize, () =>
    t('The page size must be a whole number from 1 to {0}.', largestPageSize),
  );
}

function check(valid: boolean, reason: () => string): void {
  if (!valid) {
    throw new EcsError({ kind: 'invalid', reason: reason() });
  }
}

function excerpt(text: string): string {
  return String(text).slice(0, 60);
}
