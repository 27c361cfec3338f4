import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isImageId, isRegionId } from '../../src/ecs/request';
import { imageLink, type LinkParts, linkedImage } from '../../src/links/imageLink';
import type { FuzzTarget } from './fuzzTarget';

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('regionId=', 'imageId=', '&', 'cn-hangzhou', 'm-bp1axo0yv0awkv6jf6e3') },
  fc.constantFrom('=', '?', '#', '%26', '+', '/', '..', '\n', '\u202e', '__proto__', 'command:', 'regionId', '\0'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

/** Links that are nearly right, and others. */
const link: fc.Arbitrary<LinkParts> = fc.record({
  path: fc.oneof({ weight: 9, arbitrary: fc.constant('/query') }, text),
  query: fc.oneof(text, fc.constant('regionId=cn-hangzhou&imageId=m-bp1axo0yv0awkv6jf6e3')),
  fragment: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, text),
});

export const links: FuzzTarget = {
  name: 'links',
  runs: { full: 50_000, short: 1_000 },
  fuzz: async (parameters, count) =>
    fc.assert(
      fc.property(link, (parts) => {
        count(1);
        const image = linkedImage(parts);
        if (image) {
          assert.ok(isRegionId(image.regionId) && isImageId(image.imageId));
          // It says what a link of ours says, and nothing besides.
          const { search } = new URL(imageLink('vscode', image));
          const said = (query: string) => query.split('&').toSorted();
          assert.deepEqual(said(parts.query), said(decodeURIComponent(search.slice(1))));
          assert.deepEqual([parts.path, parts.fragment], ['/query', '']);
        }
      }),
      parameters,
    ),
};
