import { ApiError } from './apiError';
import type { MadeUpAccount } from './madeUpAccount';
import { optional, type RequestParams } from './parameters';

const chinese = new Set(['', 'zh-cn', 'zh-tw', 'zh_tw']);
const others = new Set(['en-us', 'ja', 'fr', 'de', 'ko']);

export function describeRegions(account: MadeUpAccount, params: RequestParams) {
  const language = optional(params, 'AcceptLanguage').toLowerCase();
  if (!chinese.has(language) && !others.has(language)) {
    const message = 'Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.';
    throw new ApiError(404, 'InvalidAcceptLanguage.NotFound', message);
  }
  const Region = account.regions.map(({ regionId, nameEn, nameZh }) => ({
    Status: 'available',
    RegionEndpoint: `ecs.${regionId}.aliyuncs.com`,
    LocalName: chinese.has(language) ? nameZh : nameEn,
    RegionId: regionId,
  }));
  return { Regions: { Region } };
}
