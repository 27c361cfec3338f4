import PopCore from '@alicloud/pop-core/lib/rpc.js';
import { defaultKey } from '../../simulator/keys';
import type { Contenders, Outcome } from './contenders';
import { forEachImage } from './forEachImage';

interface Answer {
  readonly TotalCount: number;
  readonly Regions: { readonly Region: readonly { readonly RegionId: string }[] };
  readonly Images: { readonly Image: readonly { readonly ImageId: string }[] };
  readonly Accounts: { readonly Account: readonly unknown[] };
}

const pageSize = 100;

function clientOf(endpoint: string): PopCore {
  return new PopCore({ endpoint, apiVersion: '2014-05-26', ...defaultKey });
}

const ask = (client: PopCore, action: string, params: object) =>
  client.request<Answer>(action, params, { method: 'POST', timeout: 10_000 });

async function warmUpPopCore(url: string): Promise<void> {
  await ask(clientOf(url), 'DescribeRegions', {}).catch(() => undefined);
}

/** What a script over pop-core would do: workers, the largest pages, no retries. */
async function runPopCore(url: string, workers: number): Promise<Outcome> {
  const client = clientOf(url);
  const page = (PageNumber: number) => ({ PageNumber, PageSize: pageSize });
  return forEachImage(
    workers,
    async () => (await ask(client, 'DescribeRegions', {})).Regions.Region.map(({ RegionId }) => RegionId),
    async (RegionId, number) => {
      const params = { RegionId, ImageOwnerAlias: 'self', ...page(number) };
      const { Images, TotalCount } = await ask(client, 'DescribeImages', params);
      return { items: Images.Image.map(({ ImageId }) => ImageId), more: number * pageSize < TotalCount };
    },
    async (RegionId, ImageId, number) => {
      const params = { RegionId, ImageId, ...page(number) };
      const { Accounts, TotalCount } = await ask(client, 'DescribeImageSharePermission', params);
      return { items: Accounts.Account, more: number * pageSize < TotalCount };
    },
  );
}

export const contenders: Contenders = {
  'pop-core ×20': { warmUp: warmUpPopCore, run: ({ url }) => runPopCore(url, 20) },
  'pop-core ×128': { warmUp: warmUpPopCore, run: ({ url }) => runPopCore(url, 128) },
};
