import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { imageLink, type LinkParts, linkedImage } from '../../../src/links/imageLink';
import { projectRoot } from '../../workbench/projectPaths';
import { anyImageId, anyRegionId } from './anyIds';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' };
const good = { path: '/query', query: 'regionId=cn-hangzhou&imageId=m-bp1axo0yv0awkv6jf6e3', fragment: '' };

/** As the editor hands a link over: in parts, and decoded. */
function received(link: string): LinkParts & { authority: string; scheme: string } {
  const { protocol, host, pathname, search, hash } = new URL(link);
  const [path, query, fragment] = [pathname, search.slice(1), hash.slice(1)].map(decodeURIComponent);
  return { scheme: protocol, authority: host, path: path ?? '', query: query ?? '', fragment: fragment ?? '' };
}

describe('the link to an image', () => {
  it('is addressed to this extension in the editor that made it', () => {
    const { publisher, name } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    for (const scheme of ['vscode', 'vscode-insiders', 'cursor', 'qoder']) {
      const { scheme: protocol, authority } = received(imageLink(scheme, image));
      assert.deepEqual([protocol, authority], [`${scheme}:`, `${publisher}.${name}`]);
    }
  });

  it('reads as the documentation says', () => {
    assert.equal(
      imageLink('vscode', image),
      'vscode://ecs-image-sharing.ecs-image-sharing/query?regionId=cn-hangzhou&imageId=m-bp1axo0yv0awkv6jf6e3',
    );
  });

  it('leads to the image it was made of, whatever its IDs are', () =>
    fc.assert(
      fc.property(anyRegionId, anyImageId, (regionId, imageId) => {
        assert.deepEqual(linkedImage(received(imageLink('vscode', { regionId, imageId }))), { regionId, imageId });
      }),
    ));

  it('may name the image first', () => {
    assert.deepEqual(linkedImage({ ...good, query: good.query.split('&').reverse().join('&') }), image);
  });
});

describe('a link that anybody made', () => {
  const refused: readonly Partial<LinkParts>[] = [
    { path: '' },
    { path: '/' },
    { path: '/query/' },
    { path: '/Query' },
    { path: '/query/../query' },
    { path: '/sweep' },
    { fragment: 'x' },
    { query: '' },
    { query: 'regionId=cn-hangzhou' },
    { query: 'imageId=m-1' },
    { query: 'regionId=cn-hangzhou&imageId=' },
    { query: 'regionId=cn-hangzhou&imageId' },
    { query: 'regionid=cn-hangzhou&imageid=m-1' },
    { query: `${good.query}&` },
    { query: `${good.query}&pageSize=1` },
    { query: `${good.query}&sessionId=sample` },
    { query: `${good.query}&imageId=m-2` },
    { query: `${good.query}=` },
    { query: 'regionId=cn-hangzhou&regionId=cn-hangzhou' },
    { query: 'regionId=CN-HANGZHOU&imageId=m-1' },
    { query: 'regionId=evil.example/cn-x&imageId=m-1' },
    { query: 'regionId=cn-hangzhou&imageId=m-1;echo' },
    { query: 'regionId=cn-hangzhou&imageId=m 1' },
    { query: 'regionId=cn-hangzhou&imageId=m%2D1' },
    { query: 'regionId=cn-hangzhou&imageId=m+1' },
    { query: `regionId=cn-hangzhou&imageId=m${'1'.repeat(128)}` },
    { query: '__proto__=cn-hangzhou&imageId=m-1' },
  ];
  for (const parts of refused) {
    it(`is refused with ${JSON.stringify(parts).slice(0, 80)}`, () => {
      assert.equal(linkedImage({ ...good, ...parts }), undefined);
    });
  }

  const piece = fc.oneof(
    fc.constantFrom('regionId', 'imageId', '=', '&', 'cn-hangzhou', 'm-1', '?', '#', '%', '+', ' ', '\n'),
    fc.string({ maxLength: 3 }),
  );
  const anyQuery = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

  it('is opened only when it says just what a link of ours says', () =>
    fc.assert(
      fc.property(anyQuery, (query) => {
        const found = linkedImage({ ...good, query });
        if (found) {
          const fields = [`regionId=${found.regionId}`, `imageId=${found.imageId}`];
          assert.ok([fields.join('&'), fields.toReversed().join('&')].includes(query));
        }
      }),
      { numRuns: 2000, examples: [['regionId=cn-hangzhou&imageId=m-1']] },
    ));
});
