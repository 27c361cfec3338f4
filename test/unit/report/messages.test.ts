import assert from 'node:assert/strict';
import { fromPage, panelState } from '../../../src/report/messages';

const rows = { type: 'rows', sequence: 1, offset: 100, count: 100, filter: { text: 'web' } };
const copy = { type: 'copyAccounts', generation: 1, filter: { text: '' }, ranges: [[0, 5]] };

describe('messages from the report page', () => {
  const understood = [
    { type: 'ready' },
    rows,
    { ...rows, sort: { column: 'sharer', direction: 'descending' }, filter: { text: '', class: 'unknown' } },
    copy,
    { type: 'more', list: 'gaps' },
    { type: 'run', command: 'retry' },
    { type: 'export', format: 'sarif' },
    { type: 'nameAccount', accountId: '1760914825517384' },
    { type: 'query', regionId: 'cn-hangzhou', imageId: 'm-1' },
    { type: 'copyCommands', ruleId: 'public-image', regionId: 'cn-hangzhou', imageId: 'm-1' },
  ];
  for (const message of understood) {
    it(`understands ${JSON.stringify(message)}`, () => assert.deepEqual(fromPage.parse(message), message));
  }

  const refused = [
    undefined,
    { ...rows, count: 501 },
    { ...rows, offset: -1 },
    { ...rows, filter: { text: { length: { toString: 1 } } } },
    { ...copy, ranges: { length: { toString: 1 } } },
    { ...copy, ranges: [] },
    { ...rows, offset: 0.5 },
    { ...rows, sort: { column: '__proto__', direction: 'ascending' } },
    { ...rows, filter: { text: 'x'.repeat(501) } },
    { ...rows, filter: { text: '', class: 'all' } },
    { ...copy, ranges: [] },
    { ...copy, ranges: [[0]] },
    { type: 'run', command: 'workbench.action.reloadWindow' },
    { type: 'export', format: 'exe' },
    { type: 'query', regionId: '', imageId: 'm-1' },
    { type: 'copyCommands', ruleId: 'toString', regionId: 'cn-hangzhou', imageId: 'm-1' },
  ];
  for (const message of refused) {
    it(`refuses ${JSON.stringify(message)?.slice(0, 120)}`, () =>
      assert.equal(fromPage.safeParse(message).success, false));
  }

  it('restores a panel only from what names an account', () => {
    assert.deepEqual(panelState.parse({ sessionId: 'p', page: { top: 3 } }), { sessionId: 'p' });
    assert.equal(panelState.safeParse({ sessionId: 5 }).success, false);
  });
});
