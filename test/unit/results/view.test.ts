import assert from 'node:assert/strict';
import { answerView } from '../../../src/results/view';
import { hostileNames } from '../sweep/hostile';

const page = {
  regionId: 'cn-hangzhou',
  imageId: 'm-1234567',
  items: [{ accountId: '1760914825517384' }],
  groups: ['all', 'part\u202Eners'],
  pageNumber: 1,
  pageSize: 10,
  totalCount: 1,
  raw: { Accounts: { Account: [{ AliyunId: '1760914825517384', Note: 'a\u202Eb' }] } },
};

describe('an answer as the result page shows it', () => {
  it('has no name and no group in which anything hides', () => {
    for (const name of hostileNames) {
      const { accounts, groups } = answerView(page, { pageNumber: 1, pageSize: 10 }, { '1760914825517384': name }, []);
      assert.doesNotMatch(`${accounts[0]?.accountName}${groups.join('')}`, /[\p{Cc}\p{Cf}]/u);
    }
  });

  it('has JSON that means what ECS said, with nothing hidden', () => {
    const { json } = answerView(page, { pageNumber: 1, pageSize: 10 }, {}, []);
    assert.deepEqual(JSON.parse(json), page.raw);
    assert.match(json, /a\\u202eb/);
  });
});
