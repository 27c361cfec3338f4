import assert from 'node:assert/strict';
import { RememberingClient } from '../../../src/ecs/rememberingClient';
import { SeenImages } from '../../../src/ecs/seenImages';
import { goldenBase } from '../../ui/goldenBase';
import { type Cloud, failureOf, startCloud } from './cloud';

const { regionId, imageId } = goldenBase;
const listed = { imageId, imageName: 'web', isPublic: false };
const asOf = new Date('2026-05-01T10:00:00Z');
const page = (
  facts: { pageNumber?: number; totalCount?: number; groups?: readonly string[]; imageId?: string } = {},
) => ({
  regionId,
  imageId,
  pageNumber: 1,
  pageSize: 50,
  items: [],
  totalCount: 3,
  groups: [],
  ...facts,
});

describe('SeenImages', () => {
  it('puts together what a list and a share permission say, in either order', () => {
    const [one, other] = [new SeenImages(), new SeenImages()];
    one.listed(regionId, [listed]);
    one.shared(page(), asOf);
    other.shared(page(), asOf);
    other.listed(regionId, [listed]);
    const both = { regionId, ...listed, shares: { accounts: 3, groups: [], asOf } };
    assert.deepEqual(one.find(imageId), both);
    assert.deepEqual(other.find(imageId), both);
  });

  it('does not know of shares that nobody asked for', () => {
    const seen = new SeenImages();
    seen.listed(regionId, [listed]);
    assert.equal(seen.find(imageId)?.shares, undefined);
    assert.equal(seen.find('m-other'), undefined);
  });

  it('keeps the groups of the first page while later pages name none, and takes back what it no longer names', () => {
    const seen = new SeenImages();
    const groups = () => seen.find(imageId)?.shares?.groups;
    seen.shared(page({ groups: ['all'] }));
    seen.shared(page({ pageNumber: 2 }));
    assert.deepEqual(groups(), ['all']);
    seen.shared(page());
    assert.deepEqual(groups(), []);
  });

  it('tells nothing of one region in another', () => {
    const seen = new SeenImages();
    seen.listed('eu-central-1', [listed]);
    seen.shared(page(), asOf);
    assert.deepEqual(seen.find(imageId), { regionId, imageId, shares: { accounts: 3, groups: [], asOf } });
  });

  it('holds only so many, the latest', () => {
    const seen = new SeenImages(2);
    for (const id of ['m-1', 'm-2', 'm-1', 'm-3']) {
      seen.shared(page({ imageId: id }));
    }
    assert.deepEqual(
      ['m-1', 'm-2', 'm-3'].filter((id) => seen.find(id)),
      ['m-1', 'm-3'],
    );
  });

  it('takes nothing for an image that has no image ID', () => {
    const seen = new SeenImages();
    const odd = 'm-1)](command:evil';
    seen.listed(regionId, [{ ...listed, imageId: odd }]);
    seen.listed('no region', [listed]);
    assert.deepEqual([seen.find(odd), seen.find(imageId)], [undefined, undefined]);
  });
});

describe('RememberingClient against the simulator', () => {
  let cloud: Cloud;
  let seen: SeenImages;
  let client: RememberingClient;

  before(async () => {
    cloud = await startCloud();
  });
  beforeEach(() => {
    seen = new SeenImages();
    const options = { customEndpoint: () => cloud.simulator.url, acceptLanguage: 'en-US' } as const;
    client = new RememberingClient(cloud.transport, options, seen);
  });
  afterEach(() => cloud.simulator.reset());
  after(() => cloud.close());

  it('keeps name and region of what it lists, and how far an image is shared', async () => {
    await client.images(regionId, { pageNumber: 1, pageSize: 20 });
    assert.equal(seen.find(imageId)?.imageName, goldenBase.imageName);
    await client.sharePermission({ regionId, imageId, pageNumber: 2, pageSize: 10 });
    assert.equal(seen.find(imageId)?.shares?.accounts, 120);
  });

  it('keeps nothing of what failed', async () => {
    await failureOf(client.sharePermission({ regionId, imageId: 'm-nobodyhasthis', pageNumber: 1, pageSize: 10 }));
    assert.equal(seen.find('m-nobodyhasthis'), undefined);
  });
});
