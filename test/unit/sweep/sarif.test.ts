import assert from 'node:assert/strict';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { changesBetween } from '../../../src/sweep/changes';
import { findingRules } from '../../../src/sweep/findingRules';
import { findingsOf } from '../../../src/sweep/findings';
import type { Report } from '../../../src/sweep/formats/report';
import type { SweptImage } from '../../../src/sweep/model';
import { hostileNames, reportOf, textOf, unfinished } from './hostile';
import { anySweep, sweep, swept } from './madeUpSweeps';

// The schema has a pattern with a stray bracket, which only the older syntax takes.
const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(schema);

interface Notification {
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations?: readonly Location[];
}

interface Location {
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly Notification[] },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly Location[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly properties: { readonly imageName: string; readonly accountIds: readonly string[] };
      }[];
    },
  ];
}

async function run(facts: Partial<Report>): Promise<Log['runs'][0]> {
  const text = await textOf('sarif', reportOf(facts));
  assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  const log: unknown = JSON.parse(text);
  assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3)));
  return (log as unknown as Log).runs[0];
}

async function resultsOf(images: readonly SweptImage[], knownAccounts: Record<string, string> = {}) {
  const result = sweep({ images });
  return (await run({ result, findings: findingsOf(result, { knownAccounts, olderThanDays: 30 }) })).results;
}

const placesOf = (locations: readonly Location[] = []) =>
  locations.flatMap(({ logicalLocations }) => logicalLocations.map(({ fullyQualifiedName }) => fullyQualifiedName));

describe('SARIF of a sweep', () => {
  it('has a result for each finding, with its rule, level, place and accounts', async () => {
    const results = await resultsOf([swept({ '1': 0, '2': 0 }, { isPublic: true })], { '2': 'Lotus' });
    assert.deepEqual(
      results.map(({ ruleId, level, locations, properties }) => [
        ruleId,
        level,
        placesOf(locations),
        properties.accountIds,
      ]),
      [
        ['public-image', 'error', ['cn-hangzhou/m-1'], []],
        ['unknown-account', 'warning', ['cn-hangzhou/m-1'], ['1']],
      ],
    );
  });

  it('says what is not known, that the sweep was stopped, and that it was no success', async () => {
    const { invocations } = await run({ result: unfinished });
    const [{ executionSuccessful, toolExecutionNotifications: told }] = invocations;
    assert.equal(executionSuccessful, false);
    assert.match(told[0]?.message.text ?? '', /The sweep was stopped/);
    assert.deepEqual(
      told.slice(1).map(({ level, locations }) => [level, placesOf(locations)]),
      [
        ['error', []],
        ['error', ['eu-central-1']],
        ['error', ['cn-hangzhou/m-7']],
      ],
    );
    assert.equal((await run({})).invocations[0].executionSuccessful, true);
  });

  it('keeps a fingerprint while the same is the matter, and has another for a new stranger', async () => {
    const prints = async (shares: Record<string, number>, imageName = 'web') =>
      (await resultsOf([swept(shares, { imageName, isPublic: true })])).map(
        (r) => Object.values(r.partialFingerprints)[0],
      );
    const [open, strangers, old] = await prints({ a: 1 });
    assert.deepEqual(await prints({ a: 2 }, 'renamed'), [open, strangers, old]);
    const more = await prints({ b: 1, a: 1 });
    assert.deepEqual([more[0], more[2]], [open, old]);
    assert.notEqual(more[1], strangers);
    assert.deepEqual(await prints({ a: 1, b: 1 }), more);
    assert.equal(new Set([open, strangers, old]).size, 3);
  });

  it('has no links or placeholders made of names, hides nothing, and has every name exactly', async () => {
    const images = hostileNames.map((imageName, index) => swept({ '1': 0 }, { imageId: `m-${index}`, imageName }));
    const results = await resultsOf(images);
    for (const { message } of results) {
      assert.doesNotMatch(message.text, /(?<!\\)[[\]]|[\p{Cc}\p{Cf}]/u);
      assert.doesNotMatch(message.text.replaceAll(/\{\{|\}\}/g, ''), /[{}]/);
    }
    assert.deepEqual(new Set(results.map(({ properties }) => properties.imageName)), new Set(hostileNames));
  });

  it('fits the schema for any sweep, with a rule for each result', async () => {
    await fc.assert(
      fc.asyncProperty(anySweep, anySweep, async (before, result) => {
        const findings = findingsOf(result, { knownAccounts: {}, olderThanDays: 30 });
        const { tool, results } = await run({ result, findings, changes: await changesBetween(before, result) });
        assert.equal(results.length, [...findings].length);
        assert.ok(results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId));
        assert.equal(tool.driver.rules.length, findingRules().length);
      }),
    );
  }).timeout(20_000);

  it('is held against a schema that refuses what is not SARIF', () => {
    assert.equal(isValid({ version: '2.1.0' }), false);
    assert.equal(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false);
  });
});
