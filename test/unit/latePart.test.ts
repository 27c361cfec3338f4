import assert from 'node:assert/strict';
import { LatePart } from '../../src/latePart';

describe('LatePart', () => {
  it('is made when it is first needed, once for all who need it', async () => {
    let made = 0;
    const part = new LatePart(async () => ({ number: ++made }));
    assert.equal(part.present, undefined);
    assert.equal(made, 0);
    const [one, other] = await Promise.all([part.get(), part.get()]);
    assert.deepEqual(one, { number: 1 });
    assert.equal(other, one);
    assert.equal(await part.get(), one);
    assert.equal(part.present, one);
  });

  it('tells everybody who waits that it could not be loaded, and loads again for whoever asks next', async () => {
    let tries = 0;
    const part = new LatePart(async () => {
      tries += 1;
      if (tries === 1) {
        throw new Error('no such file');
      }
      return tries;
    });
    const first = [part.get(), part.get()];
    await assert.rejects(first[0] ?? Promise.resolve(), /no such file/);
    await assert.rejects(first[1] ?? Promise.resolve(), /no such file/);
    assert.equal(part.present, undefined);
    assert.equal(await part.get(), 2);
  });
});
