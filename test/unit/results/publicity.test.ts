import assert from 'node:assert/strict';
import { emptyText, publicText } from '../../../src/results/page/publicity';

/** The page's words, by the names that the page has for them. */
const strings = {
  groupAll: 'groupAll',
  listedPublic: 'listedPublic',
  empty: 'empty',
  emptyUnknown: 'emptyUnknown',
  emptyPublic: 'emptyPublic',
  emptyGroups: 'emptyGroups',
};
const all = ['all'];
const others = ['partners'];

describe('what the result page says of everybody', () => {
  it('names the group "all", whatever a list of images said before', () => {
    for (const isPublic of [true, false, undefined]) {
      assert.equal(publicText(['partners', 'all'], isPublic, strings), 'groupAll');
    }
  });

  it('says that ECS lists the image as public when no group says so', () => {
    assert.equal(publicText([], true, strings), 'listedPublic');
    assert.equal(publicText(others, true, strings), 'listedPublic');
  });

  it('says nothing when nothing says that it is public', () => {
    assert.deepEqual([publicText(others, false, strings), publicText([], undefined, strings)], [undefined, undefined]);
  });
});

describe('what the result page says of a list without accounts', () => {
  const empty = (groups: readonly string[], isPublic?: boolean) => emptyText({ groups }, isPublic, strings);

  it('is that the image is shared with nobody only where it is known not to be public', () => {
    assert.equal(empty([], false), 'empty');
    assert.equal(empty([]), 'emptyUnknown');
  });

  it('is that it is public, by its group or by a list of images', () => {
    assert.deepEqual(
      [empty(all, false), empty(all), empty([], true), empty(others, true)],
      Array(4).fill('emptyPublic'),
    );
  });

  it('is that groups may use it', () => {
    assert.deepEqual([empty(others, false), empty(others)], ['emptyGroups', 'emptyGroups']);
  });
});
