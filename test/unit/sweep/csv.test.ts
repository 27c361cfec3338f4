import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupsOf } from '../../../src/sweep/sharedWith';
import { hostileNames, reportOf, textOf, unfinished } from './hostile';
import { anyImages, sweep, swept } from './madeUpSweeps';

/** The cells of CSV without line ends inside a cell, which we never write. */
function parsed(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n');
  return lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, 12)
      .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
  );
}

describe('CSV of a sweep', () => {
  it('has a row for each share, with names, classes and times', async () => {
    const images = [swept({ '1': 1_700_000_000, '2': 0 }, { isPublic: true })];
    const text = await textOf('csv', reportOf({ result: sweep({ images }), knownAccounts: { '2': 'Lotus' } }));
    assert.equal(
      text,
      [
        '\uFEFFregionId,regionName,imageId,imageName,status,public,shareGroup,accountId,accountName,class,sharedTime,note',
        'cn-hangzhou,China (Hangzhou),m-1,web,Available,true,all,,,public,,',
        'cn-hangzhou,China (Hangzhou),m-1,web,Available,true,,1,,unknown,2023-11-14T22:13:20Z,',
        'cn-hangzhou,China (Hangzhou),m-1,web,Available,true,,2,Lotus,known,,',
        '',
      ].join('\n'),
    );
  }).timeout(20_000);

  it('says of every row whether the image is public, by the mark of ECS or by the group of everybody', async () => {
    const images = [swept({ '1': 0 }, {}, { groups: ['all'] }), swept({ '1': 0 }, { imageId: 'm-2' })];
    const rows = parsed(await textOf('csv', reportOf({ result: sweep({ images }) }))).slice(1);
    assert.deepEqual(
      rows.map((row) => row[5]),
      ['true', 'true', 'false'],
    );
  });

  it('says what is not known, and that the sweep was stopped', async () => {
    const rows = parsed(await textOf('csv', reportOf({ result: unfinished }))).filter((row) => row[9] === 'not known');
    assert.deepEqual(
      rows.map(([regionId, , imageId]) => [regionId, imageId]),
      [
        ['', ''],
        ['eu-central-1', ''],
        ['cn-hangzhou', 'm-7'],
        ['', ''],
      ],
    );
    assert.match(rows[1]?.[11] ?? '', /Not known: .*eu-central-1.*Forbidden/);
    assert.match(rows[3]?.[11] ?? '', /The sweep was stopped/);
  });

  it('is harmless in a spreadsheet, whatever names say', async () => {
    const images = hostileNames.map((imageName, index) => swept({ '1': 0 }, { imageId: `m-${index}`, imageName }));
    for (const name of hostileNames) {
      const text = await textOf('csv', reportOf({ result: sweep({ images }), knownAccounts: { '1': name } }));
      const rows = parsed(text).slice(1);
      assert.equal(rows.length, images.length);
      for (const cell of rows.flat()) {
        assert.doesNotMatch(cell, /^[=+\-@\t\r\uFF1D]|[\p{Cc}\p{Cf}]/u);
      }
    }
  });

  it('has as many rows as there are shares, beyond what goes into a piece too', async () => {
    await fc.assert(
      fc.asyncProperty(anyImages, async (images) => {
        const rows = parsed(await textOf('csv', reportOf({ result: sweep({ images }) }))).slice(1);
        const expected = images.flatMap((found) => [
          ...groupsOf(found).map((group) => [found.image.imageId, group, '']),
          ...found.accountIds.map((id) => [found.image.imageId, '', id]),
        ]);
        assert.deepEqual(
          rows.map((row) => [row[2], row[6], row[7]]),
          expected,
        );
      }),
    );
    const shares = Object.fromEntries(Array.from({ length: 1_501 }, (_, index) => [`5${index}`, 0]));
    const text = await textOf('csv', reportOf({ result: sweep({ images: [swept(shares)] }) }));
    assert.equal(parsed(text).length, 1_502);
  }).timeout(20_000);
});
