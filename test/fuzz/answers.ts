import fc from 'fast-check';
import type { Action } from '../../src/ecs/transport';

const requestId = fc.constant('473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E');
const time = fc.constantFrom('2024-05-01T10:00:00Z', '2024-05-01T10:00Z');
const count = fc.oneof(fc.nat(60), fc.nat(1000).map(String));

/** Few, so that pages have entries in common. */
const accountId = fc.oneof(
  fc.nat(40).map((number) => `17609148255${10_000 + number}`),
  fc.nat(40),
);

const paged = { RequestId: requestId, PageNumber: count, PageSize: count, TotalCount: count };

const image = fc.record({
  ImageId: fc.nat(40).map((number) => `m-bp1g7004ksh0oeuc${number}`),
  ImageName: fc.string({ unit: 'binary', maxLength: 20 }),
  Description: fc.string({ maxLength: 20 }),
  Status: fc.constantFrom('Available', 'Deprecated', 'New'),
  IsPublic: fc.boolean(),
  IsSelfShared: fc.constantFrom<unknown>('True', 'false', true, null),
  CreationTime: time,
  ImageFamily: fc.constant(''),
  OSName: fc.constant('Linux'),
  OSNameEn: fc.constant('Linux'),
  Architecture: fc.constant('x86_64'),
  Size: fc.nat(500),
});

/** What each action answers when all is well. */
export const validAnswers: Readonly<Record<Action, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  DescribeRegions: fc.record({
    RequestId: requestId,
    Regions: fc.record({
      Region: fc.array(
        fc.record({
          RegionId: fc.constantFrom('cn-hangzhou', 'eu-central-1'),
          LocalName: fc.string({ unit: 'binary', maxLength: 10 }),
          RegionEndpoint: fc.constantFrom('ecs.aliyuncs.com', 'evil.example'),
        }),
        { maxLength: 3 },
      ),
    }),
  }),
  DescribeImages: fc.record({ ...paged, Images: fc.record({ Image: fc.array(image, { maxLength: 4 }) }) }),
  DescribeImageSharePermission: fc.record({
    ...paged,
    ShareGroups: fc.record({
      ShareGroup: fc.array(fc.record({ Group: fc.constantFrom('all', 'x') }), { maxLength: 2 }),
    }),
    Accounts: fc.record({
      Account: fc.array(fc.record({ AliyunId: accountId, SharedTime: time }), { maxLength: 6 }),
    }),
  }),
  GetCallerIdentity: fc.record({
    RequestId: requestId,
    AccountId: accountId,
    Arn: fc.constant('acs:ram::1760914825517384:user/admin'),
    IdentityType: fc.constantFrom('Account', 'RAMUser'),
  }),
};

/** What a refusal looks like. */
export const validRefusal = fc.record({
  RequestId: requestId,
  HostId: fc.constant('ecs.aliyuncs.com'),
  Code: fc.constantFrom('Forbidden.RAM', 'Throttling', 'InvalidImageId.NotFound', '200', 'OK'),
  Message: fc.string({ unit: 'binary', maxLength: 100 }),
  AccessDeniedDetail: fc.record({ AuthAction: fc.constant('ecs:DescribeImages') }),
});
