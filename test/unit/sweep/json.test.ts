import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween } from '../../../src/sweep/changes';
import { findingsOf } from '../../../src/sweep/findings';
import type { JsonReport } from '../../../src/sweep/formats/jsonRecords';
import type { Report } from '../../../src/sweep/formats/report';
import { hostileNames, reportOf, textOf, unfinished } from './hostile';
import { anySweep, sweep, swept } from './madeUpSweeps';

const parsed = async (facts: Partial<Report>) => JSON.parse(await textOf('json', reportOf(facts))) as JsonReport;

describe('JSON of a sweep', () => {
  it('is versioned, and has images with groups, accounts, classes, names and times', async () => {
    const images = [swept({ '1': 1_700_000_000, '2': 0 }, { isPublic: true })];
    const report = await parsed({ result: sweep({ images }), knownAccounts: { '2': 'Lotus' } });
    assert.deepEqual([report.format, report.version, report.complete], ['ecs-image-sharing/report', 1, true]);
    assert.deepEqual(report.images[0]?.groups, ['all']);
    assert.deepEqual(report.images[0]?.accounts, [
      { accountId: '1', class: 'unknown', sharedTime: '2023-11-14T22:13:20Z' },
      { accountId: '2', class: 'known', name: 'Lotus' },
    ]);
    assert.ok(!('changes' in report));
  });

  it('says what is not known, and that the sweep was stopped', async () => {
    const report = await parsed({ result: unfinished });
    assert.deepEqual([report.complete, report.cancelled], [false, true]);
    assert.deepEqual(
      report.notKnown.map(({ regionId, imageId }) => [regionId, imageId]),
      [
        [undefined, undefined],
        ['eu-central-1', undefined],
        ['cn-hangzhou', 'm-7'],
      ],
    );
    assert.match(report.notKnown[0]?.reason ?? '', /^Not known: .*Forbidden/);
  });

  it('hides nothing from who opens it in an editor, and has every name exactly', async () => {
    for (const name of hostileNames) {
      const images = [swept({ '1': 1, '2': 1 }, { imageName: name }, { groups: [name] })];
      const result = sweep({ images, regions: [{ regionId: 'cn-hangzhou', localName: name }] });
      const before = sweep({ images: [swept({}, { imageName: `${name}x` })] });
      const knownAccounts = { '1': name };
      const findings = findingsOf(result, { knownAccounts, olderThanDays: 30 });
      const changes = await changesBetween(before, result);
      const text = await textOf('json', reportOf({ result, knownAccounts, findings, changes }));
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
      const report = JSON.parse(text) as JsonReport;
      const [image] = report.images;
      const names = [image?.imageName, image?.groups[0], image?.accounts[0]?.name, report.regions[0]?.localName];
      assert.deepEqual(names, [name, name, name, name]);
      assert.deepEqual([report.findings[0]?.imageName, report.changes?.images[0]?.imageName], [name, name]);
    }
  });

  it('holds every share, finding and change of any two sweeps', async () => {
    await fc.assert(
      fc.asyncProperty(anySweep, anySweep, async (before, result) => {
        const findings = [...findingsOf(result, { knownAccounts: {}, olderThanDays: 30 })];
        const changes = await changesBetween(before, result);
        const report = await parsed({ result, findings, changes });
        assert.deepEqual(
          report.images.map(({ imageName, accounts }) => [imageName, accounts.map(({ accountId }) => accountId)]),
          result.images.map(({ image, accountIds }) => [image.imageName, accountIds]),
        );
        assert.deepEqual(
          report.findings.map(({ reason }) => reason),
          findings.map(({ reason }) => reason),
        );
        assert.deepEqual(
          report.changes?.images.map(({ newAccounts }) => newAccounts.length),
          changes?.images.map(({ newShares }) => newShares.accountIds.length),
        );
        assert.equal(report.changes?.notKnown.length, changes?.notKnown.length);
      }),
    );
  }).timeout(20_000);
});
