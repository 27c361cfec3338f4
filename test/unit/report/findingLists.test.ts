import assert from 'node:assert/strict';
import { FindingLists } from '../../../src/report/findingLists';
import { swept } from '../sweep/madeUpSweeps';

const options = { knownAccounts: {}, olderThanDays: 0 };
const key = { ruleId: 'unknown-account', regionId: 'cn-hangzhou', imageId: 'm-1' } as const;
const strangers = (count: number) =>
  swept(Object.fromEntries(Array.from({ length: count }, (_, index) => [`9${index + 10}`, 0])));

describe('the lists of findings', () => {
  it('has every command of a finding, apart from the advice', async () => {
    const lists = await FindingLists.of([strangers(25)], options);
    const commands = lists.commandsFor(key);
    assert.deepEqual(
      commands.map((command) => command.match(/--RemoveAccount/g)?.length),
      [10, 10, 5],
    );
    const [item] = lists.first('warning', 1).items;
    assert.deepEqual(item?.commands, { items: commands, total: 3 });
    assert.doesNotMatch(item?.advice ?? '', /aliyun/);
  });

  it('shows the first three of many, and how many there are', async () => {
    const lists = await FindingLists.of([strangers(95)], options);
    const { items, total } = lists.first('warning', 1).items[0]?.commands ?? {};
    assert.deepEqual([items, total], [lists.commandsFor(key).slice(0, 3), 10]);
  });

  it('takes an image from everybody before it takes it from accounts', async () => {
    const image = swept({ '7': 1 }, { isPublic: true, status: 'Deprecated' }, { groups: ['all', 'partners'] });
    const lists = await FindingLists.of([image], options);
    assert.deepEqual(
      lists
        .commandsFor({ ...key, ruleId: 'unusable-image-shared' })
        .map((command) => /--(IsPublic false|RemoveGroup\.1 \w+|RemoveAccount\.1 \w+)/.exec(command)?.[1]),
      ['IsPublic false', 'RemoveGroup.1 partners', 'RemoveAccount.1 7'],
    );
  });

  it('has no commands for a finding that is not there, nor with what is no ID', async () => {
    const lists = await FindingLists.of([strangers(1), swept({ '7': 1 }, { imageId: 'm-2; reboot' })], options);
    assert.deepEqual(lists.commandsFor({ ...key, ruleId: 'public-image' }), []);
    assert.deepEqual(lists.commandsFor({ ...key, imageId: 'm-3' }), []);
    assert.deepEqual(lists.commandsFor({ ...key, imageId: 'm-2; reboot' }), []);
    assert.deepEqual(
      lists.first('warning', 2).items.map(({ commands }) => commands.total),
      [1, 0],
    );
  });
});
