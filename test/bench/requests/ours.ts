import { EcsClient } from '../../../src/ecs/client';
import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
import { defaultKey } from '../../simulator/keys';
import { type MakeAsker, pageSize } from './asker';

export const asker: MakeAsker = (url, regionId, imageId) => {
  const credentials = { read: async () => defaultKey };
  const transport = new PopCoreTransport({ credentials, timeoutMs: () => 10_000, userAgent: 'bench' });
  const client = new EcsClient(transport, { customEndpoint: () => url, acceptLanguage: 'en-US' });
  return async () => (await client.sharePermission({ regionId, imageId, pageNumber: 1, pageSize })).items.length;
};
