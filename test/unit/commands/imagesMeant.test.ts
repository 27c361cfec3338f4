import assert from 'node:assert/strict';
import { imagesMeant } from '../../../src/commands/imagesMeant';

const row = (imageId: string) => ({ regionId: 'cn-hangzhou', imageId, label: 'a row has more' });
const image = (imageId: string) => ({ regionId: 'cn-hangzhou', imageId });

describe('the images that a menu means', () => {
  it('are those of all selected rows, or of the one', () => {
    assert.deepEqual(imagesMeant(row('m-1'), [row('m-1'), row('m-2')]), [image('m-1'), image('m-2')]);
    assert.deepEqual(imagesMeant(row('m-1')), [image('m-1')]);
    assert.deepEqual(imagesMeant(row('m-1'), []), [image('m-1')]);
  });

  it('are not made of rows of anything else', () => {
    assert.deepEqual(imagesMeant(row('m-1'), [row('m-1'), { regionId: 'cn-hangzhou' }, undefined]), [image('m-1')]);
    for (const other of [undefined, null, 'm-1', { regionId: 5, imageId: 'm-1' }, {}]) {
      assert.deepEqual(imagesMeant(other, { groupId: 1 }), []);
    }
  });

  it('have IDs', () => {
    assert.throws(() => imagesMeant({ regionId: 'x', imageId: 'm-1' }), { kind: 'invalid' });
    assert.throws(() => imagesMeant(row("m-'; id")), { kind: 'invalid' });
  });
});
