import assert from 'node:assert/strict';
import { findingsOf } from '../../../src/sweep/findings';
import { reportFileName, reportFormats, reportText } from '../../../src/sweep/formats/report';
import { reportOf, textOf } from './hostile';
import { sweep, swept } from './madeUpSweeps';

describe('files of a sweep', () => {
  it('come in pieces, between which others go on', async () => {
    const shares = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`5${index}`, index]));
    const images = Array.from({ length: 150 }, (_, index) => swept(shares, { imageId: `m-${index}` }));
    const result = sweep({ images });
    const report = reportOf({ result, findings: findingsOf(result, { knownAccounts: {}, olderThanDays: 0 }) });
    for (const format of reportFormats) {
      let turns = 0;
      const count = setInterval(() => {
        turns += 1;
      });
      const lengths: number[] = [];
      for await (const { length } of reportText(format, report)) {
        lengths.push(length);
      }
      clearInterval(count);
      assert.ok(lengths.length > 1, format);
      assert.ok(Math.max(...lengths) < 200_000, `${format}: ${Math.max(...lengths)}`);
      assert.ok(turns > 0, format);
    }
  }).timeout(20_000);

  it('say that a sample is made up, in their names and for programs', async () => {
    assert.match(reportFileName('csv', sweep(), true), /^sample-image-sharing-/);
    const made = async (format: 'json' | 'sarif', isSample: boolean) =>
      JSON.parse(await textOf(format, reportOf({ isSample })));
    assert.equal((await made('json', true)).sample, true);
    assert.equal((await made('sarif', true)).runs[0].properties.sample, true);
    assert.ok(!('sample' in (await made('json', false))));
    assert.ok(!('sample' in (await made('sarif', false)).runs[0].properties));
  });

  it('are named after the account and the time, with an extension that programs know', () => {
    const names = reportFormats.map((format) => reportFileName(format, sweep({ accountId: '17609/..\\1' })));
    assert.deepEqual(
      names,
      ['csv', 'json', 'md', 'sarif'].map((extension) => `image-sharing-17609_.._1-20260501T100000Z.${extension}`),
    );
  });
});
