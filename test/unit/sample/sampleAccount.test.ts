import assert from 'node:assert/strict';
import { sampleKnownAccounts } from '../../../src/sample/accounts';
import type { MadeUpAccount } from '../../../src/sample/madeUpAccount';
import { sampleAccount } from '../../../src/sample/sampleAccount';
import { accountOfSize } from '../../simulator/accountOfSize';

const everyStatus = ['Available', 'CreateFailed', 'Creating', 'Deprecated', 'UnAvailable', 'Waiting'];

function imagesOf(account: MadeUpAccount) {
  return account.regions.flatMap(({ regionId }) => [...(account.images(regionId)?.values() ?? [])]);
}

function sharesOf(account: MadeUpAccount) {
  return imagesOf(account).flatMap((image) => image.shares.slice(0, image.shares.length));
}

describe('sample account', () => {
  const account = sampleAccount();

  it('is the same account whenever it is made', () => {
    assert.deepEqual(imagesOf(sampleAccount()), imagesOf(account));
    assert.deepEqual(sharesOf(sampleAccount()), sharesOf(account));
  });

  it('has a few hundred images under different IDs, spread unevenly over 32 regions', () => {
    const counts = account.regions.map(({ regionId }) => account.images(regionId)?.size ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    assert.equal(counts.length, 32);
    assert.ok(total > 300 && total < 600, `${total} images`);
    assert.ok(counts.includes(0) && Math.max(...counts) > 100);
    assert.equal(new Set(imagesOf(account).map((image) => image.imageId)).size, total);
  });

  it('has images in every status', () => {
    assert.deepEqual([...new Set(imagesOf(account).map((image) => image.status))].sort(), everyStatus);
  });

  it('shares with 0 to 120 accounts, none of them twice per image, all with 16 digits', () => {
    const counts = imagesOf(account).map((image) => image.shares.length);
    assert.equal(Math.min(...counts), 0);
    assert.equal(Math.max(...counts), 120);
    for (const image of imagesOf(account)) {
      const ids = image.shares.slice(0, 200).map((share) => share.accountId);
      assert.equal(ids.length, image.shares.length);
      assert.equal(new Set(ids).size, ids.length, image.imageName);
      assert.ok(
        ids.every((id) => /^[1-9]\d{15}$/.test(id)),
        image.imageName,
      );
    }
  });

  it('shares some images with partners known by name, and others with strangers only', () => {
    const isKnown = (accountId: string) => accountId in sampleKnownAccounts;
    const images = imagesOf(account).map((image) => image.shares.slice(0, 200).map((share) => share.accountId));
    assert.ok(images.some((ids) => ids.length > 0 && ids.every(isKnown)));
    assert.ok(images.some((ids) => ids.some(isKnown) && !ids.every(isKnown)));
    assert.ok(images.some((ids) => ids.length > 0 && !ids.some(isKnown)));
  });

  it('shares no image before it exists, and writes the time in both of the API’s formats', () => {
    const formats = new Set<number>();
    for (const image of imagesOf(account)) {
      for (const { sharedTime } of image.shares.slice(0, 200)) {
        formats.add(sharedTime.length);
        assert.ok(sharedTime > image.creationTime, image.imageName);
      }
    }
    assert.deepEqual([...formats].sort(), ['2026-01-01T00:00Z'.length, '2026-01-01T00:00:00Z'.length]);
  });

  it('starts Hangzhou with an image of 120 sharees and one shared with everybody', () => {
    const [first, second] = [...(account.images('cn-hangzhou')?.values() ?? [])];
    assert.deepEqual([first?.shares.length, first?.groups, first?.isPublic], [120, [], false]);
    assert.deepEqual([second?.shares.length, second?.groups, second?.isPublic], [57, ['all'], true]);
  });

  it('has made each image in the month that its name tells', () => {
    const monthOf = (text: string) => /\d{4}-\d\d/.exec(text)?.[0];
    const dated = imagesOf(account).filter((image) => monthOf(image.imageName));
    assert.ok(dated.length > 100);
    assert.deepEqual(
      dated.filter((image) => monthOf(image.imageName) !== monthOf(image.creationTime)),
      [],
    );
  });

  it('makes each page of sharees like the whole list', () => {
    const shares = [...(account.images('cn-hangzhou')?.values() ?? [])][0]?.shares;
    const pages = [0, 50, 100].flatMap((start) => shares?.slice(start, start + 50) ?? []);
    assert.deepEqual(pages, shares?.slice(0, 120));
  });
});

describe('account of a given size', () => {
  it('has the asked number of regions, images and sharees', () => {
    const account = accountOfSize({ regions: 30, imagesPerRegion: 20, sharees: (_, i) => i + (i % 4 === 0 ? 1 : 0) });
    assert.equal(account.regions.length, 30);
    assert.equal(imagesOf(account).length, 600);
    assert.equal(sharesOf(account).length, 5850);
  });

  it('makes only the regions that somebody asks for', () => {
    const asked: number[] = [];
    const imagesPerRegion = (regionIndex: number) => {
      asked.push(regionIndex);
      return 1;
    };
    const account = accountOfSize({ regions: 30, imagesPerRegion, sharees: 50 });
    assert.deepEqual(asked, []);
    account.images('cn-beijing');
    account.images('cn-beijing');
    assert.deepEqual(asked, [1]);
  });
});
