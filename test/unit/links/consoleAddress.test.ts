import assert from 'node:assert/strict';
import fc from 'fast-check';
import { consoleAddress, siteFor } from '../../../src/links/consoleAddress';
import { anyRegionId } from './anyIds';

describe('the address in the ECS console', () => {
  it('is that of the images of a region, on either site', () => {
    assert.equal(
      consoleAddress('cn-hangzhou', 'china'),
      'https://ecs.console.aliyun.com/image/region/cn-hangzhou/imageList',
    );
    assert.equal(
      consoleAddress('ap-southeast-1', 'international'),
      'https://ecs.console.alibabacloud.com/image/region/ap-southeast-1/imageList',
    );
  });

  it('stays with the console, whatever the region is called', () =>
    fc.assert(
      fc.property(fc.oneof(anyRegionId, fc.string({ unit: 'grapheme' })), (regionId) => {
        const { host, search, hash } = new URL(consoleAddress(regionId, 'china'));
        assert.deepEqual([host, search, hash], ['ecs.console.aliyun.com', '', '']);
      }),
      { examples: [['?x'], ['#x'], ['//evil.example'], ['@evil.example']] },
    ));
});

describe('the site that is opened unless a setting says', () => {
  for (const language of ['zh-cn', 'zh-CN', 'zh', 'zh-hans', 'zh-Hans-CN']) {
    it(`is the China site in ${language}`, () => assert.equal(siteFor(language), 'china'));
  }
  for (const language of ['en', 'en-GB', 'zh-tw', 'zh-hant', 'ja', '']) {
    it(`is the international site in ${language || 'no language'}`, () =>
      assert.equal(siteFor(language), 'international'));
  }
});
