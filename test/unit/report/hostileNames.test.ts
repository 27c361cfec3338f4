import assert from 'node:assert/strict';
import { ReportModel } from '../../../src/report/reportModel';
import { contentOf } from '../../../src/report/reportView';
import { AccountIndex } from '../../../src/sweep/accountIndex';
import { changesBetween } from '../../../src/sweep/changes';
import { hostileNames } from '../sweep/hostile';
import { sweep, swept } from '../sweep/madeUpSweeps';

const shown = { gaps: 20, error: 100, warning: 100, note: 100, changes: 20 };

describe('a report of hostile names', () => {
  for (const name of hostileNames) {
    it(`tells the page nothing that hides or never ends: ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const regions = [{ regionId: 'cn-hangzhou', localName: name }];
      const before = sweep({ regions, images: [swept({ '1': 1 }, { imageName: `${name}x` })] });
      const images = [swept({ '1': 1, '2': 5 }, { imageName: name }, { groups: [name] })];
      const result = sweep({ regions, images });
      const options = { knownAccounts: { '1': name }, olderThanDays: 1, language: 'en' };
      const model = new ReportModel();
      await model.update({ result, index: new AccountIndex(), progress: undefined }, options);
      await model.addFindings();
      const changes = await changesBetween(before, result);
      const content = contentOf({ progress: undefined, changes }, model.snapshot, shown);
      const window = { sequence: 1, offset: 0, count: 10, filter: { text: '' } };
      const rows = await model.snapshot?.query.window(window);
      assert.equal(rows?.rows.length, 3);
      assert.equal(content.changes?.images.items.length, 1);
      for (const text of textsIn([content, rows])) {
        assert.doesNotMatch(text, /[\p{Cc}\p{Cf}]/u);
        assert.ok(text.length <= 2000, `${text.length} characters`);
      }
    });
  }
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
