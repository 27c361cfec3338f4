import assert from 'node:assert/strict';
import { answer } from '../../../src/sample/answer';
import { documentedImage } from '../../../src/sample/documentedImage';
import type { RequestParams } from '../../../src/sample/parameters';
import { sampleAccount } from '../../../src/sample/sampleAccount';

interface Body {
  readonly Code?: string;
  readonly Message?: string;
  readonly HostId?: string;
  readonly RequestId: string;
  readonly PageNumber: number;
  readonly PageSize: number;
  readonly TotalCount: number;
  readonly Regions: { readonly Region: readonly { readonly RegionId: string; readonly LocalName: string }[] };
  readonly Images: { readonly Image: readonly { readonly ImageId: string; readonly Status: string }[] };
  readonly ShareGroups: { readonly ShareGroup: readonly { readonly Group: string }[] };
  readonly Accounts: { readonly Account: readonly { readonly AliyunId: string; readonly SharedTime: string }[] };
}

describe('sample answers', () => {
  const account = sampleAccount();
  const [first, second] = [...(account.images('cn-hangzhou')?.keys() ?? [])];

  function ask(action: string, params: RequestParams): { status: number; body: Body } {
    const { status, body } = answer(account, action, params);
    return { status, body: JSON.parse(JSON.stringify(body)) };
  }
  const share = (params: RequestParams) =>
    ask('DescribeImageSharePermission', { RegionId: 'cn-hangzhou', ImageId: first, ...params });

  it('names regions in Chinese unless asked for English', () => {
    const nameOf = (params: RequestParams) =>
      ask('DescribeRegions', params).body.Regions.Region.find((region) => region.RegionId === 'cn-hangzhou')?.LocalName;
    assert.equal(nameOf({}), '华东1（杭州）');
    assert.equal(nameOf({ AcceptLanguage: 'en-US' }), 'China (Hangzhou)');
    assert.equal(ask('DescribeRegions', { AcceptLanguage: 'tlh' }).body.Code, 'InvalidAcceptLanguage.NotFound');
  });

  it('lists ten available images unless asked for more', () => {
    const { body } = ask('DescribeImages', { RegionId: 'cn-hangzhou' });
    assert.deepEqual([body.PageNumber, body.PageSize, body.Images.Image.length], [1, 10, 10]);
    assert.ok(body.Images.Image.every((image) => image.Status === 'Available'));
    const all = ask('DescribeImages', { RegionId: 'cn-hangzhou', Status: 'ALL', PageSize: 100 }).body;
    assert.equal(all.TotalCount, 64);
    assert.ok(body.TotalCount < 64);
  });

  it('lists no image twice and none too few over the pages of a large region', () => {
    const ids = [1, 2].flatMap((PageNumber) =>
      ask('DescribeImages', {
        RegionId: 'cn-shanghai',
        Status: 'ALL',
        PageSize: 100,
        PageNumber,
      }).body.Images.Image.map((image) => image.ImageId),
    );
    assert.equal(new Set(ids).size, 137);
    assert.equal(ids.length, 137);
  });

  it('filters images by ID, and has none that belong to others', () => {
    const own = { RegionId: 'cn-hangzhou', ImageId: second };
    assert.deepEqual(
      ask('DescribeImages', own).body.Images.Image.map((image) => image.ImageId),
      [second],
    );
    assert.equal(ask('DescribeImages', { ...own, ImageOwnerAlias: 'system' }).body.TotalCount, 0);
  });

  it('filters images by family, by part of the name and by whether they are public', () => {
    const total = (params: RequestParams) =>
      ask('DescribeImages', { RegionId: 'cn-hangzhou', Status: 'ALL', ...params }).body.TotalCount;
    assert.equal(total({ ImageFamily: 'golden-base' }), 3);
    assert.equal(total({ ImageName: 'import-' }), 2);
    assert.equal(total({ ImageName: 'golden-base-2026-09', Status: 'Deprecated,Creating' }), 0);
    assert.equal(total({ IsPublic: 'true' }) + total({ IsPublic: 'false' }), 64);
    assert.ok(total({ IsPublic: 'true' }) >= 1 && total({ IsPublic: 'true' }) < 10);
  });

  it('counts accounts and not groups', () => {
    const { body } = share({ ImageId: second, PageSize: 100 });
    assert.deepEqual(body.ShareGroups.ShareGroup, [{ Group: 'all' }]);
    assert.deepEqual([body.TotalCount, body.Accounts.Account.length], [57, 57]);
  });

  it('answers a page past the end with an empty list', () => {
    const { status, body } = share({ PageNumber: 13 });
    assert.equal(status, 200);
    assert.deepEqual([body.TotalCount, body.PageNumber, body.Accounts.Account.length], [120, 13, 0]);
  });

  it('answers ten sharees unless asked for another page', () => {
    const whole = share({ PageSize: 100 }).body.Accounts.Account;
    assert.deepEqual(share({}).body.Accounts.Account, whole.slice(0, 10));
    assert.deepEqual(share({ PageNumber: '3', PageSize: '20' }).body.Accounts.Account, whole.slice(40, 60));
  });

  it('gives the documentation’s example for its image', () => {
    const { status, body } = share({ ImageId: documentedImage.imageId });
    assert.equal(status, 200);
    assert.deepEqual(body, {
      RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 1,
      ImageId: 'm-bp1caf3yicx5jlfl****',
      RegionId: 'cn-hangzhou',
      ShareGroups: { ShareGroup: [{ Group: 'all' }] },
      Accounts: { Account: [{ AliyunId: '1234567890', SharedTime: '2023-01-01T12:05:00Z' }] },
    });
  });

  it('refuses a missing parameter with the message of the documentation, odd space included', () => {
    const message = (name: string) =>
      `The input parameter "${name} "that is mandatory for processing this request is not supplied.`;
    const withoutRegion = share({ RegionId: '' });
    assert.equal(withoutRegion.status, 400);
    assert.deepEqual([withoutRegion.body.Code, withoutRegion.body.Message], ['MissingParameter', message('RegionId')]);
    assert.equal(share({ ImageId: undefined }).body.Message, message('ImageId'));
  });

  it('refuses what does not exist or is out of range, each with its own code', () => {
    const codes = [
      share({ ImageId: 'm-bp1000000000000000000' }),
      share({ RegionId: 'cn-atlantis' }),
      share({ PageSize: 101 }),
      share({ PageSize: 0 }),
      share({ PageNumber: 'one' }),
      ask('DescribeImages', { RegionId: 'cn-hangzhou', ImageOwnerAlias: 'nobody' }),
      ask('DeleteImage', {}),
    ].map(({ status, body }) => `${status} ${body.Code}`);
    assert.deepEqual(codes, [
      '404 InvalidImageId.NotFound',
      '404 InvalidRegionId.NotFound',
      '400 InvalidParameter',
      '400 InvalidParameter',
      '400 InvalidParameter',
      '400 InvalidImageOwnerAlias.ValueNotSupported',
      '404 InvalidAction.NotFound',
    ]);
  });

  it('gives each answer another request ID, and says in an error which host refused', () => {
    const { body } = share({ ImageId: 'm-bp1000000000000000000' });
    assert.equal(body.HostId, 'ecs.cn-hangzhou.aliyuncs.com');
    assert.match(body.RequestId, /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    assert.notEqual(share({}).body.RequestId, body.RequestId);
  });
});
