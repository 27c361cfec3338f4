import { type PageAsked, pageOf } from './parameters';

/** The image of the documentation's example. No list names it; asked for, it answers in any account. */
export const documentedImage = { regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl****' } as const;

/**
 * The documentation's example answer, word for word when the paging is the default.
 * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeimagesharepermission
 */
export function documentedAnswer(page: PageAsked) {
  const { fields, entries } = pageOf([{ AliyunId: '1234567890', SharedTime: '2023-01-01T12:05:00Z' }], page);
  return {
    RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
    ...fields,
    ImageId: documentedImage.imageId,
    RegionId: documentedImage.regionId,
    ShareGroups: { ShareGroup: [{ Group: 'all' }] },
    Accounts: { Account: entries },
  };
}
