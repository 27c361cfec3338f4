import assert from 'node:assert/strict';
import { type Candidate, everyImage } from '../../../../src/tree/filter/imageFilter';
import { forgetShowing } from '../../../../src/tree/filter/keptShowing';
import { Shown, type ShownPart } from '../../../../src/tree/filter/shown';
import { newMemory } from './newMemory';

const web: Candidate = { image: { imageId: 'm-web', imageName: 'web', isPublic: false } };
const database: Candidate = { image: { imageId: 'm-db', imageName: 'database', isPublic: false } };

describe('what is shown of an account', () => {
  let memory: ReturnType<typeof newMemory>;
  let changes: ShownPart[];
  let shown: Shown;
  const open = (sessionId = 'production') => new Shown(memory, sessionId, (part) => changes.push(part));

  beforeEach(() => {
    memory = newMemory();
    changes = [];
    shown = open();
  });

  it('is everything at first', () => {
    assert.deepEqual([shown.matches(web), shown.wants('cn-hangzhou')], [true, true]);
    assert.deepEqual([shown.isFiltered, shown.hidesEmpty], [false, false]);
  });

  it('is filtered at once while somebody types, and kept only when they are done', async () => {
    shown.tryFilter({ ...everyImage, text: 'we' });
    assert.deepEqual([shown.matches(web), shown.matches(database), shown.isFiltered], [true, false, true]);
    assert.deepEqual([changes, open().isFiltered], [['images'], false]);
    await shown.useFilter({ ...everyImage, text: 'web' });
    assert.equal(open().filter.text, 'web');
    assert.equal(open().matches(database), false);
  });

  it('is kept for each profile by itself, and forgotten with it', async () => {
    await shown.useFilter({ ...everyImage, onlyPublic: true });
    await shown.chooseRegions(['cn-beijing']);
    await shown.hideEmpty(true);
    const other = open('other');
    assert.deepEqual([other.isFiltered, other.wants('cn-hangzhou'), other.hidesEmpty], [false, true, false]);
    const again = open();
    assert.deepEqual([again.filter.onlyPublic, again.wants('cn-hangzhou'), again.hidesEmpty], [true, false, true]);
    await forgetShowing(memory, 'production');
    assert.deepEqual(memory.keys(), []);
    assert.equal(open().wants('cn-hangzhou'), true);
  });

  it('is a choice of regions until all are chosen again', async () => {
    await shown.chooseRegions(['cn-beijing']);
    assert.deepEqual([shown.wants('cn-beijing'), shown.wants('cn-hangzhou')], [true, false]);
    await shown.chooseRegions(undefined);
    assert.equal(shown.wants('a-region-of-tomorrow'), true);
    assert.equal(open().wants('a-region-of-tomorrow'), true);
    assert.deepEqual(changes, ['regions', 'regions']);
  });

  it('makes way for an image that somebody wants to see', async () => {
    await shown.chooseRegions(['cn-beijing']);
    await shown.useFilter({ ...everyImage, text: 'web' });
    assert.equal(await shown.makeWayFor('cn-hangzhou', web), false);
    assert.deepEqual([shown.wants('cn-hangzhou'), shown.wants('cn-beijing'), shown.isFiltered], [true, true, true]);
    assert.equal(await shown.makeWayFor('cn-hangzhou', database), true);
    assert.deepEqual([shown.matches(database), shown.wants('cn-shanghai')], [true, false]);
    assert.equal(open().isFiltered, false);
  });
});
