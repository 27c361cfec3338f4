import Ecs, * as models from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { defaultKey } from '../../simulator/keys';
import type { Contenders, Outcome } from './contenders';
import { forEachImage } from './forEachImage';

/** The page that the API gives when nobody asks for another size. */
const defaultPageSize = 10;

function clientOf(url: string): Ecs {
  const config = new $OpenApiUtil.Config({ ...defaultKey, protocol: 'http', endpoint: new URL(url).host });
  return new Ecs(config);
}

async function warmUpSdk(url: string): Promise<void> {
  await clientOf(url)
    .describeRegions(new models.DescribeRegionsRequest({}))
    .catch(() => undefined);
}

/** What the official SDK's documentation leads to: its default page size, no retries. */
async function runSdk(url: string, workers: number): Promise<Outcome> {
  const client = clientOf(url);
  return forEachImage(
    workers,
    async () => {
      const { body } = await client.describeRegions(new models.DescribeRegionsRequest({}));
      return (body?.regions?.region ?? []).map(({ regionId = '' }) => regionId);
    },
    async (regionId, pageNumber) => {
      const request = new models.DescribeImagesRequest({ regionId, imageOwnerAlias: 'self', pageNumber });
      const { body } = await client.describeImages(request);
      const items = (body?.images?.image ?? []).map(({ imageId = '' }) => imageId);
      return { items, more: pageNumber * defaultPageSize < (body?.totalCount ?? 0) };
    },
    async (regionId, imageId, pageNumber) => {
      const request = new models.DescribeImageSharePermissionRequest({ regionId, imageId, pageNumber });
      const { body } = await client.describeImageSharePermission(request);
      const items = body?.accounts?.account ?? [];
      return { items, more: pageNumber * defaultPageSize < (body?.totalCount ?? 0) };
    },
  );
}

export const contenders: Contenders = {
  'SDK ×20': { warmUp: warmUpSdk, run: ({ url }) => runSdk(url, 20) },
  'SDK ×1': { warmUp: warmUpSdk, run: ({ url }) => runSdk(url, 1) },
};
