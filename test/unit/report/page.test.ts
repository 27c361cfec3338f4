import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageStateFrom } from '../../../src/report/page/pageState';
import { RowRanges } from '../../../src/report/page/rowRanges';
import { ScrollScale } from '../../../src/report/page/scrollScale';

describe('parts of the report page', () => {
  it('selects rows as a set of numbers would', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(30), fc.tuple(fc.nat(30), fc.nat(30)))), (steps) => {
        const ranges = new RowRanges();
        let model = new Set<number>();
        for (const step of steps) {
          if (typeof step === 'number') {
            ranges.toggle(step);
            if (!model.delete(step)) {
              model.add(step);
            }
          } else {
            const [first, last] = [Math.min(...step), Math.max(...step)];
            ranges.set(first, last);
            model = new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
          }
        }
        const selected = Array.from({ length: 31 }, (_, row) => row).filter((row) => ranges.has(row));
        assert.deepEqual(
          selected,
          [...model].sort((a, b) => a - b),
        );
        assert.equal(ranges.size, model.size);
        assert.ok(ranges.all.every(([first], index) => index === 0 || first > (ranges.all[index - 1]?.[1] ?? 0) + 1));
      }),
    ));

  it('reaches every row of a million and a half, and comes back to it', () => {
    const scale = new ScrollScale(1_500_000, 28, 560);
    assert.equal(scale.topAt(0), 0);
    assert.equal(scale.topAt(scale.height - 560), 1_499_980);
    for (const top of [0, 1, 777_777, 1_499_979]) {
      assert.ok(Math.abs(scale.topAt(scale.scrollAt(top)) - top) < 0.001);
    }
  });

  it('scrolls few rows pixel by pixel, and not at all when all are seen', () => {
    assert.equal(new ScrollScale(1000, 28, 560).topAt(280), 10);
    assert.deepEqual([new ScrollScale(5, 28, 560).topAt(100), new ScrollScale(5, 28, 560).scrollAt(3)], [0, 0]);
  });

  it('takes what was kept only where it is as it should be', () =>
    fc.assert(
      fc.property(fc.anything(), (page) => {
        const { filter, top, open } = pageStateFrom({ page });
        assert.equal(typeof filter.text, 'string');
        assert.ok(top >= 0 && open.every((key) => typeof key === 'string'));
      }),
    ));
});
