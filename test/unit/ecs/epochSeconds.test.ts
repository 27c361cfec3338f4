import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochSeconds } from '../../../src/ecs/epochSeconds';

describe('epochSeconds', () => {
  it('are those that a parser of dates gives, from year 1000 on', () => {
    const min = new Date('1000-01-01T00:00:00Z');
    const max = new Date('9999-12-31T23:59:59Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const time = `${date.toISOString().slice(0, 19)}Z`;
        assert.equal(epochSeconds(time), Date.parse(time) / 1000);
      }),
      { numRuns: 2000 },
    );
  });

  it('go on into the next month for a day that a month does not have, as that parser does', () => {
    assert.equal(epochSeconds('2025-02-30T00:00:00Z'), Date.parse('2025-03-02T00:00:00Z') / 1000);
  });
});
