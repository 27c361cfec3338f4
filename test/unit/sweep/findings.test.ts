import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingRules } from '../../../src/sweep/findingRules';
import { findingsOf, imageFindings } from '../../../src/sweep/findings';
import { removeAccountsCommands } from '../../../src/sweep/removalCommands';
import { anyImages, sweep, swept } from './madeUpSweeps';

const now = new Date('2026-05-01T00:00:00Z');
const daysAgo = (days: number) => now.valueOf() / 1000 - days * 86_400;
const options = { knownAccounts: { '1': 'Ours', '2': 'Lotus' }, olderThanDays: 0, now };

describe('findings', () => {
  it('has nothing to say of an image that only known accounts may use', () => {
    assert.deepEqual(imageFindings(swept({ '1': 1, '2': 1 }), options), []);
  });

  it('calls a public image an error, and tells how to make it private', () => {
    const [finding, ...others] = imageFindings(swept({}, { isPublic: true }), options);
    assert.deepEqual(
      [finding?.ruleId, finding?.severity, finding?.groups, others],
      ['public-image', 'error', ['all'], []],
    );
    assert.match(finding?.reason ?? '', /Image web in cn-hangzhou is public/);
    assert.match(finding?.whatToDo ?? '', /ModifyImageSharePermission .*--ImageId m-1 --IsPublic false/);
  });

  it('tells the command for the group when the image is not a community image', () => {
    const [finding] = imageFindings(swept({}, {}, { groups: ['all'] }), options);
    assert.match(finding?.whatToDo ?? '', /ModifyImageShareGroupPermission .*--RemoveGroup\.1 all/);
    assert.doesNotMatch(finding?.whatToDo ?? '', /IsPublic/);
  });

  it('lists the unknown accounts of an image in one warning', () => {
    const findings = imageFindings(swept({ '7': 1, '1': 1, '8': 1 }), options);
    assert.deepEqual(
      findings.map(({ ruleId, severity, accountIds }) => [ruleId, severity, accountIds]),
      [['unknown-account', 'warning', ['7', '8']]],
    );
    assert.match(findings[0]?.whatToDo ?? '', /--RemoveAccount\.1 7 --RemoveAccount\.2 8$/);
  });

  it('names three accounts in its sentences and holds them all', () => {
    const ids = Array.from({ length: 25 }, (_, index) => `9${index + 10}`);
    const [finding] = imageFindings(swept(Object.fromEntries(ids.map((id) => [id, 0]))), options);
    assert.equal(finding?.accountIds.length, 25);
    assert.match(finding?.reason ?? '', /: 910, 911, 912 and 22 more/);
    assert.match(finding?.whatToDo ?? '', /--RemoveAccount\.10 919 .*other 15/);
  });

  it('notes shares older than the days asked for, not those of unknown age, and none when turned off', () => {
    const image = swept({ '1': daysAgo(31), '2': daysAgo(29) });
    const old = (olderThanDays: number, of = image) =>
      imageFindings(of, { ...options, olderThanDays }).map(({ ruleId, severity, accountIds }) => [
        ruleId,
        severity,
        accountIds,
      ]);
    assert.deepEqual(old(30), [['old-share', 'note', ['1']]]);
    assert.deepEqual(old(32), []);
    assert.deepEqual(old(0), []);
    assert.deepEqual(old(30, swept({ '1': 0 })), []);
  });

  it('warns of a deprecated or failed image as long as somebody may use it', () => {
    const rules = (status: string, shares: Record<string, number>) =>
      imageFindings(swept(shares, { status }), options).map(({ ruleId, severity }) => [ruleId, severity]);
    const warning = [['unusable-image-shared', 'warning']];
    assert.deepEqual(rules('Deprecated', { '1': 1 }), warning);
    assert.deepEqual(rules('CreateFailed', { '1': 1 }), warning);
    assert.deepEqual(rules('Deprecated', {}), []);
    assert.deepEqual(rules('Available', { '1': 1 }), []);
    const [failed] = imageFindings(swept({ '1': 1 }, { status: 'CreateFailed' }), options);
    assert.match(failed?.reason ?? '', /still shared with 1; its status: creation failed\.$/);
  });

  it('quotes what a shell would take for a pattern, and writes no command for what is no ID', () => {
    assert.deepEqual(removeAccountsCommands('cn-hangzhou', 'm-*', ['1']), [
      "aliyun ecs ModifyImageSharePermission --RegionId cn-hangzhou --ImageId 'm-*' --RemoveAccount.1 1",
    ]);
    const odd = swept({ "7'; rm": 1, '8': 1 }, {}, { groups: ["all'", 'team'] });
    const remedies = imageFindings(odd, options).map(({ whatToDo }) => whatToDo);
    assert.match(remedies[0] ?? '', /--RemoveGroup\.1 team$/);
    assert.match(remedies[1] ?? '', /--RemoveAccount\.1 8$/);
    const [finding] = imageFindings(swept({ '7': 1 }, { imageId: "m-'x" }), options);
    assert.doesNotMatch(finding?.whatToDo ?? '', /aliyun|Commands/);
  });

  it('takes each account off once, ten in a command, since ECS ignores the eleventh', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat().map(String), { maxLength: 40, size: 'max' }), (ids) => {
        const commands = removeAccountsCommands('r', 'm', ids);
        const removed = commands.map((command) => [...command.matchAll(/--RemoveAccount\.(\d+) (\d+)/g)]);
        assert.deepEqual(
          removed.flat().map(([, , id]) => id),
          ids,
        );
        assert.ok(
          removed.every((options) => options.length <= 10 && options.every((at, index) => Number(at[1]) === index + 1)),
        );
      }),
    );
  });

  it('can be gone through again, and has one finding at most for each image and rule', () => {
    fc.assert(
      fc.property(anyImages, (images) => {
        const findings = findingsOf(sweep({ images }), { ...options, olderThanDays: 100 });
        const all = [...findings];
        const rules = new Set(findingRules().map(({ id }) => id));
        assert.deepEqual([...findings], all);
        assert.equal(new Set(all.map((f) => `${f.ruleId} ${f.regionId} ${f.image.imageId}`)).size, all.length);
        assert.ok(all.every((f) => rules.has(f.ruleId) && f.accountIds.length + f.groups.length > 0));
        const strangers = images.flatMap(({ accountIds }) => accountIds);
        const found = all.filter((f) => f.ruleId === 'unknown-account').flatMap((f) => f.accountIds);
        assert.deepEqual(found, strangers);
      }),
    );
  });
});
