import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { keepSweep, readKeptSweep } from '../../../src/sweep/keptSweep';
import { anySweep, gap, sweep, swept } from './madeUpSweeps';

const small = sweep({ images: [swept({ '1': 10, '2': 20 }), swept({ '2': 5 }, { imageId: 'm-2' })], gaps: [gap()] });

const textOf = async (result = small) => gunzipSync(await keepSweep(result)).toString();
const read = (text: string) => readKeptSweep(gzipSync(text));

describe('kept sweeps', () => {
  it('come back as they were, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(anySweep, async (result) => {
        assert.deepEqual(await readKeptSweep(await keepSweep(result)), result);
      }),
    );
  }).timeout(20_000);

  it('come back when an image has more shares than go into a line, and gaps more than into a piece', async () => {
    const shares = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`5${index}`, index * 7]));
    const gaps = Array.from({ length: 3_000 }, (_, index) => gap({ regionId: `region-${index}` }));
    const result = sweep({ images: [swept(shares), swept({ '51': 1 }, { imageId: 'm-2' })], gaps });
    assert.deepEqual(await readKeptSweep(await keepSweep(result)), result);
  }).timeout(20_000);

  it('come back with all that was said of a gap', async () => {
    const facts = { code: 'InvalidAccessKeyId.NotFound', httpStatus: 404, requestId: 'R-1', requiredAction: 'ecs:Any' };
    const helps = { nextStep: 'Renew it with "aliyun configure --profile ops".', retryAfterMs: 1500 };
    const error = { ...gap().error, ...facts, ...helps, kind: 'auth', freeAt: new Date(1_800_000_000_000) } as const;
    const result = sweep({ gaps: [{ regionId: 'cn-hangzhou', error }] });
    assert.deepEqual(await readKeptSweep(await keepSweep(result)), result);
  });

  it('share one string for each account', async () => {
    const lines = await textOf();
    assert.equal(lines.split('"2"').length, 2);
  });

  it('hold nothing but what is named, and no secret in a sentence', async () => {
    const told = 'AccessKeyId=LTAI5tSecretSecret refused';
    const error = { ...gap().error, reason: told, nextStep: told, secret: 'hunter2' };
    const result = { ...sweep({ gaps: [{ error }] }), token: 'hunter3' };
    const text = await textOf(result);
    assert.doesNotMatch(text, /hunter|LTAI5t/);
    assert.match(text, /refused/);
  });

  it('are undefined when they are cut off anywhere', async () => {
    const bytes = await keepSweep(small);
    for (let length = 0; length < bytes.length; length += 1) {
      assert.equal(await readKeptSweep(bytes.subarray(0, length)), undefined, `at ${length}`);
    }
    const lines = (await textOf()).trimEnd().split('\n');
    for (let count = 0; count < lines.length; count += 1) {
      assert.equal(await read(lines.slice(0, count).join('\n')), undefined, `after ${count} lines`);
    }
    assert.deepEqual(await read(lines.join('\n')), small);
  }).timeout(20_000);

  it('are undefined when they contradict themselves, or are of another version', async () => {
    const text = await textOf();
    const spoilt: readonly (readonly [string, string])[] = [
      ['"version":1', '"version":2'],
      ['ecs-image-sharing/sweep', 'something/else'],
      ['"imageCount":2', '"imageCount":1'],
      ['"imageCount":2', '"imageCount":3'],
      ['"imageCount":2', '"imageCount":1e99'],
      ['"gapCount":1', '"gapCount":0'],
      ['[0,1]', '[0,2]'],
      ['[0,1]', '[0,-1]'],
      ['[0,1]', '[0,1,1]'],
      ['[0,1],[10,10]', '[0,1],[10]'],
      ['[0,1],[10,10]', '[],[]'],
      ['[0,1],[10,10]', '[0,1],[1e308,1e308]'],
      ['[0,1],[10,10]', '[0,1],[10,0.5]'],
      ['"permission"', '"no such kind"'],
      ['2026-05-01T10:00:00.000Z', 'yesterday'],
    ];
    for (const [from, to] of spoilt) {
      assert.ok(text.includes(from), from);
      assert.equal(await read(text.replace(from, () => to)), undefined, to);
    }
  });

  it('are never an exception, for any bytes', async () => {
    const header = (await textOf()).split('\n')[0] ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.json(), { maxLength: 5 }),
        async (bytes, lines) => {
          assert.equal(await readKeptSweep(bytes), undefined);
          assert.equal(await readKeptSweep(gzipSync(bytes)), undefined);
          assert.equal(await read([header, ...lines].join('\n')), undefined);
        },
      ),
    );
  }).timeout(20_000);

  it('are undefined, or as they were, with any byte changed', async () => {
    const bytes = await keepSweep(small);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ bits;
        const found = await readKeptSweep(changed);
        if (found) {
          assert.deepEqual(found, small);
        }
      }),
    );
  });

  it('are not unpacked when a line is longer than any of a sweep', async () => {
    const padded = async (spaces: number) => read((await textOf()).replace('\n', () => `${' '.repeat(spaces)}\n`));
    assert.deepEqual(await padded(1_000), small);
    assert.equal(await padded(6 * 1024 * 1024), undefined);
  });

  it('let others go on while they are made and read', async () => {
    const shares = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`5${index}`, index]));
    const images = Array.from({ length: 20 }, (_, index) => swept(shares, { imageId: `m-${index}` }));
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    });
    const bytes = await keepSweep(sweep({ images }));
    const afterKeeping = turns;
    await readKeptSweep(bytes);
    clearInterval(count);
    assert.ok(afterKeeping > 1 && turns > afterKeeping + 1, `${afterKeeping}, ${turns}`);
  }).timeout(20_000);
});
