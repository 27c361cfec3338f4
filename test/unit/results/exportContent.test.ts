import assert from 'node:assert/strict';
import { exportContent, exportFileName } from '../../../src/results/exportContent';
import { hostileNames } from '../sweep/hostile';

const subject = {
  regionId: 'cn-hangzhou',
  imageId: 'm-bp1caf3yicx5jlfl****',
  knownAccounts: { '1760914825517384': '=HYPERLINK("x")', '1234567890123456': '合作伙伴, "A"' },
};
const all = {
  accounts: [
    { accountId: '1760914825517384', sharedTime: '2024-05-01T10:00:00Z' },
    { accountId: '1234567890123456' },
    { accountId: '1000000000000001', sharedTime: '2024-05-02T10:00:00Z' },
  ],
  groups: ['all'],
  totalCount: 3,
  complete: true,
  totalChanged: false,
};

describe('exportContent', () => {
  it('writes groups and accounts as CSV that no spreadsheet runs', async () => {
    assert.equal(
      await exportContent('csv', subject, all),
      [
        '\uFEFFregionId,imageId,accountId,accountName,sharedTime,shareGroup',
        'cn-hangzhou,m-bp1caf3yicx5jlfl****,,,,all',
        `cn-hangzhou,m-bp1caf3yicx5jlfl****,1760914825517384,"'=HYPERLINK(""x"")",2024-05-01T10:00:00Z,`,
        'cn-hangzhou,m-bp1caf3yicx5jlfl****,1234567890123456,"合作伙伴, ""A""",,',
        'cn-hangzhou,m-bp1caf3yicx5jlfl****,1000000000000001,,2024-05-02T10:00:00Z,',
        '',
      ].join('\n'),
    );
  });

  it('writes CSV in which nothing hides and no cell is a formula, whatever names and groups say', async () => {
    for (const name of hostileNames) {
      const hostile = { ...subject, knownAccounts: { '1000000000000001': name } };
      const text = await exportContent('csv', hostile, { ...all, groups: [name] });
      assert.doesNotMatch(text.replace('\uFEFF', '').replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
      assert.equal(text.trimEnd().split('\n').length, 5);
      assert.doesNotMatch(text, /(^|[,\n])"?[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/);
    }
  });

  it('writes JSON in which nothing hides either, with every name exactly', async () => {
    for (const name of hostileNames) {
      const hostile = { ...subject, knownAccounts: { '1000000000000001': name } };
      const text = await exportContent('json', hostile, { ...all, groups: [name] });
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
      const content = JSON.parse(text);
      assert.deepEqual([content.shareGroups, content.accounts[2].accountName], [[name], name]);
    }
  });

  it('writes the same as JSON, IDs as text', async () => {
    const content = JSON.parse(await exportContent('json', subject, all));
    assert.deepEqual(content.shareGroups, ['all']);
    assert.equal(content.totalCount, 3);
    assert.deepEqual(content.accounts[1], { accountId: '1234567890123456', accountName: '合作伙伴, "A"' });
  });

  it('keeps the header when there is nothing to list', async () => {
    const none = { ...all, accounts: [], groups: [], totalCount: 0 };
    assert.equal(
      await exportContent('csv', subject, none),
      '\uFEFFregionId,imageId,accountId,accountName,sharedTime,shareGroup\n',
    );
  });

  it('names no account after what every object has', async () => {
    const odd = { ...all, accounts: [{ accountId: 'constructor' }], groups: [] };
    assert.equal(JSON.parse(await exportContent('json', subject, odd)).accounts[0].accountName, undefined);
  });

  it('says that a sample is made up, in JSON and in the name of the file', async () => {
    const sample = { ...subject, isSample: true };
    assert.equal(JSON.parse(await exportContent('json', sample, all)).sample, true);
    assert.ok(!('sample' in JSON.parse(await exportContent('json', subject, all))));
    assert.match(exportFileName('csv', sample), /^sample-share-permission-/);
  });

  it('names a file that every file system takes', () => {
    assert.equal(exportFileName('csv', subject), 'share-permission-cn-hangzhou-m-bp1caf3yicx5jlfl_.csv');
  });
});
