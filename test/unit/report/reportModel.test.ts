import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ReportModel, type ReportOptions } from '../../../src/report/reportModel';
import { contentOf } from '../../../src/report/reportView';
import { AccountIndex } from '../../../src/sweep/accountIndex';
import { findingsOf } from '../../../src/sweep/findings';
import { knownAccounts, resultOf, sweptImages } from './madeUpSweep';

const options: ReportOptions = { knownAccounts, olderThanDays: 365, language: 'en' };
const shown = { gaps: 2, error: 1000, warning: 1000, note: 1000, changes: 20 };
const empty = new AccountIndex();

describe('report of a sweep', () => {
  it('counts what the index counts, and finds what the findings are', () =>
    fc.assert(
      fc.asyncProperty(sweptImages, async (images) => {
        const result = resultOf(images);
        const model = new ReportModel();
        await model.update({ result, index: empty, progress: undefined }, options);
        await model.addFindings();
        const { snapshot } = model;
        const { totals, charts, findings, rows } = contentOf(
          { progress: undefined, changes: undefined },
          snapshot,
          shown,
        );
        const counts = (await AccountIndex.of(images)).counts(knownAccounts);
        const shares = images.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
        const { publicImages, unknown, known } = counts;
        const { regions } = result;
        const expected = {
          regions: regions.length,
          images: images.length,
          shares,
          publicImages,
          unknown,
          known,
          gaps: 0,
        };
        assert.deepEqual(totals, expected);
        assert.equal(
          charts.regions.reduce((sum, { count }) => sum + count, 0),
          rows,
        );
        assert.equal(
          charts.classes.reduce((sum, { count }) => sum + count, 0),
          rows,
        );
        const reasons = Object.values(findings ?? {}).flatMap(({ items }) => items.map(({ reason }) => reason));
        assert.deepEqual(reasons.sort(), [...findingsOf(result, options)].map(({ reason }) => reason).sort());
      }),
      { numRuns: 50 },
    ));

  it('grows with the first sweep, and never shows a share twice', async () => {
    const model = new ReportModel();
    const index = new AccountIndex();
    const images = fc.sample(sweptImages, { numRuns: 1, seed: 7 })[0] ?? [];
    let rows = 0;
    for (const swept of images) {
      index.add(swept);
      const { query } = await model.update({ result: undefined, index, progress: undefined }, options);
      assert.ok(query.table.length >= rows);
      rows = query.table.length;
    }
    const whole = await new ReportModel().update(
      { result: resultOf(images), index: empty, progress: undefined },
      options,
    );
    assert.equal(rows, whole.query.table.length);
  });

  it('is made anew when a name is given, and only then', async () => {
    const model = new ReportModel();
    const result = resultOf([
      {
        regionId: 'cn-hangzhou',
        image: { imageId: 'm-1', imageName: 'web', status: 'Available', isPublic: false },
        groups: [],
        accountIds: ['111'],
        sharedTimes: [0],
      },
    ]);
    const first = await model.update({ result, index: empty, progress: undefined }, options);
    assert.equal(await model.update({ result, index: empty, progress: undefined }, { ...options }), first);
    const named = await model.update(
      { result, index: empty, progress: undefined },
      { ...options, knownAccounts: { '111': 'Harbour' } },
    );
    assert.ok(named.generation > first.generation);
    assert.deepEqual([first.summary.counts.unknown, named.summary.counts.unknown], [1, 0]);
  });

  it('tells how many regions were read, and lists gaps as far as they are shown', async () => {
    const error = { kind: 'server', reason: 'Fault.' } as const;
    const gap = { regionId: 'cn-hangzhou', error };
    const result = resultOf([], { gaps: [gap, gap, gap], cancelled: true });
    const snapshot = await new ReportModel().update({ result, index: empty, progress: undefined }, options);
    const { sweep, gaps, caveats } = contentOf({ progress: undefined, changes: undefined }, snapshot, shown);
    assert.deepEqual([sweep?.regionsRead, sweep?.regions, sweep?.isComplete], [1, 2, false]);
    assert.deepEqual([gaps.items.length, gaps.total, caveats.length], [2, 3, 1]);
  });
});
