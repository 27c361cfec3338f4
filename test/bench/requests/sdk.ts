import Ecs, { DescribeImageSharePermissionRequest } from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { defaultKey } from '../../simulator/keys';
import { type MakeAsker, pageSize } from './asker';

export const asker: MakeAsker = (url, regionId, imageId) => {
  const config = new $OpenApiUtil.Config({ ...defaultKey, protocol: 'http', endpoint: new URL(url).host });
  const client = new Ecs(config);
  return async () => {
    const request = new DescribeImageSharePermissionRequest({ regionId, imageId, pageNumber: 1, pageSize });
    return (await client.describeImageSharePermission(request)).body?.accounts?.account?.length ?? 0;
  };
};
