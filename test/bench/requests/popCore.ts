import PopCore from '@alicloud/pop-core/lib/rpc.js';
import { defaultKey } from '../../simulator/keys';
import { type MakeAsker, pageSize } from './asker';

interface Answer {
  readonly Accounts: { readonly Account: readonly unknown[] };
}

export const asker: MakeAsker = (endpoint, RegionId, ImageId) => {
  const client = new PopCore({ endpoint, apiVersion: '2014-05-26', ...defaultKey });
  const params = { RegionId, ImageId, PageNumber: 1, PageSize: pageSize };
  return async () => {
    const { Accounts } = await client.request<Answer>('DescribeImageSharePermission', params, { method: 'POST' });
    return Accounts.Account.length;
  };
};
