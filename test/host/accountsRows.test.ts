import assert from 'node:assert/strict';
import { AccountIndex } from '../../src/sweep/accountIndex';
import { changesBetween } from '../../src/sweep/changes';
import type { SweepSession } from '../../src/sweep/sweepSession';
import type { AccountsContext, AccountsNode } from '../../src/tree/accounts/accountsNode';
import { changesNode } from '../../src/tree/accounts/changesNode';
import { EntryNode } from '../../src/tree/accounts/entryNode';
import { gapsNode } from '../../src/tree/accounts/gapsNode';
import { NewShares } from '../../src/tree/accounts/newShares';
import { gap, sweep, swept } from '../unit/sweep/madeUpSweeps';

const context: AccountsContext = {
  sweep: { account: { id: 'made up' } } as SweepSession,
  newShares: new NewShares(undefined),
  knownAccounts: () => ({ '2': 'Lotus' }),
  regionName: () => 'Hangzhou',
};

const wordsOf = (row: AccountsNode) => {
  const { label, description } = row.treeItem();
  return `${label}${description ? ` (${description})` : ''}`;
};

describe('rows of the Accounts view', () => {
  it('call only the share group of all accounts everybody', () => {
    const index = new AccountIndex();
    index.add(swept({ '1': 1, '2': 1 }, {}, { groups: ['all', 'partners'] }));
    const rows = index.accounts(context.knownAccounts()).map((entry) => new EntryNode(context, entry));
    assert.deepEqual(rows.map(wordsOf), [
      'Everybody (share group all) (1 image)',
      'Share group partners (1 image)',
      '1 (1 image)',
      'Lotus (2 · 1 image)',
    ]);
    const said = rows.map((row) => row.treeItem().accessibilityInformation?.label);
    assert.match(String(said[0]), /^Everybody \(share group all\): Every Alibaba Cloud .* these images\. 1 image$/);
    assert.match(String(said[1]), /^Whoever is in the share group partners/);
    assert.equal(said[3], 'Account 2, known as Lotus, 1 image');
  });

  it('say how much is not known, to a screen reader, too', () => {
    const item = gapsNode(context, [gap(), gap()]).treeItem();
    assert.equal(item.description, '2 regions or images could not be read');
    assert.equal(item.accessibilityInformation?.label, 'Not known, 2 regions or images could not be read');
  });

  it('count each change that stands below', async () => {
    const before = sweep({ images: [swept({}, { isPublic: true }), swept({}, { imageId: 'm-2' })] });
    const after = sweep({ images: [swept({}), swept({}, { imageId: 'm-2' }, { groups: ['partners'] })] });
    const changes = await changesBetween(before, after);
    assert.ok(changes);
    const node = changesNode(context, changes);
    assert.match(wordsOf(node), /^Changes \(new share groups: 1, 1 no longer public since /);
    assert.deepEqual(
      node.children().flatMap((image) => image.children().map(wordsOf)),
      ['Gone: share group all', 'New: share group partners'],
    );
  });
});
