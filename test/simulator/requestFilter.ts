import type { StringParams } from './apiRequest';

/** Which requests are meant: those that agree in everything named. */
export interface RequestFilter {
  readonly action?: string;
  readonly regionId?: string;
  readonly imageId?: string;
  /** 1 also means a request that names no page. */
  readonly pageNumber?: number;
  readonly accessKeyId?: string;
}

export interface Filterable {
  readonly action: string;
  readonly params: StringParams;
  readonly accessKeyId: string;
}

export function matches(filter: RequestFilter, { action, params, accessKeyId }: Filterable): boolean {
  const agrees = <T>(wanted: T | undefined, actual: T) => wanted === undefined || wanted === actual;
  return (
    agrees(filter.action, action) &&
    agrees(filter.regionId, params.RegionId) &&
    agrees(filter.imageId, params.ImageId) &&
    agrees(filter.pageNumber, Number(params.PageNumber ?? 1)) &&
    agrees(filter.accessKeyId, accessKeyId)
  );
}
