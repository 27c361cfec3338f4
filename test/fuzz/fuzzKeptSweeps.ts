import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { AccountIndex } from '../../src/sweep/accountIndex';
import { changesBetween } from '../../src/sweep/changes';
import { findingsOf } from '../../src/sweep/findings';
import { reportFormats, reportText } from '../../src/sweep/formats/report';
import { keepSweep, readKeptSweep } from '../../src/sweep/keptSweep';
import type { SweepResult } from '../../src/sweep/model';
import { anySweep, sweep } from '../unit/sweep/madeUpSweeps';
import type { FuzzTarget } from './fuzzTarget';
import { mutated, oddValue } from './oddJson';

const oddNumber = fc.constantFrom('1e308', '-1', '1e21', '0.5', '9007199254740993', '4294967296', '1');
const oddText = fc.constantFrom(
  '""',
  '"\\u202e"',
  '"2026-05-01T10:00:00Z"',
  '"-271821-04-20T00:00:00Z"',
  '"__proto__"',
);

const damage = fc.record({
  sweep: anySweep,
  at: fc.nat(),
  how: fc.constantFrom('mutate', 'mutate', 'number', 'number', 'text', 'repeat', 'remove', 'swap', 'cut'),
});

export const keptSweeps: FuzzTarget = {
  name: 'kept sweeps',
  runs: { full: 10_000, short: 300 },
  fuzz: (parameters, count) =>
    fc.assert(
      fc.asyncProperty(damage, fc.gen(), async ({ sweep: whole, at, how }, gen) => {
        const lines = gunzipSync(await keepSweep(whole))
          .toString()
          .trimEnd()
          .split('\n');
        const place = at % lines.length;
        const line = lines[place] ?? '';
        switch (how) {
          case 'mutate':
            lines[place] = JSON.stringify(gen(mutated, fc.constant(JSON.parse(line)))) ?? '';
            break;
          case 'number':
            lines[place] = spoilt(
              line,
              /(?<=[[,:])-?\d+(?=[\],}])/g,
              gen(() => oddNumber),
              gen(fc.nat),
            );
            break;
          case 'text':
            lines[place] = spoilt(
              line,
              /(?<=[[,:])"[^"\\]*"(?=[\],}])/g,
              gen(() => oddText),
              gen(fc.nat),
            );
            break;
          case 'repeat':
            lines.splice(place, 0, line);
            break;
          case 'remove':
            lines.splice(place, 1);
            break;
          case 'swap':
            lines.splice(place, 1, JSON.stringify(gen(() => oddValue)) ?? '', line);
            break;
          case 'cut':
            lines[place] = line.slice(0, line.length / 2);
        }
        count(1);
        const read = await readKeptSweep(gzipSync(lines.join('\n')));
        if (read) {
          await assertUsable(read);
        }
      }),
      parameters,
    ),
};

/** The line with something else in one of the places that look so. */
function spoilt(line: string, places: RegExp, other: string, at: number): string {
  const found = [...line.matchAll(places)];
  const [text = '', index = 0] = ((match) => [match?.[0], match?.index])(found[at % (found.length || 1)]);
  return `${line.slice(0, index)}${found.length > 0 ? other : ''}${line.slice(index + text.length)}`;
}

/** What came through can be shown, compared and exported. */
async function assertUsable(result: SweepResult): Promise<void> {
  const knownAccounts = { '5001': 'Lotus' };
  const options = { knownAccounts, olderThanDays: 30 };
  const index = await AccountIndex.of(result.images);
  for (const entry of index.accounts(knownAccounts)) {
    entry.imagesByRegion(result.regions);
  }
  const changes = await changesBetween(sweep(), result);
  for (const format of reportFormats) {
    let text = '';
    for await (const piece of reportText(format, {
      result,
      knownAccounts,
      findings: findingsOf(result, options),
      changes,
    })) {
      text += piece;
    }
    assert.ok(text.length > 0);
  }
  assert.deepEqual(await readKeptSweep(await keepSweep(result)), result);
}
