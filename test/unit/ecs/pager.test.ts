import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pager } from '../../../src/ecs/pager';

/** A list on a server, changed by the test between requests. */
class ServedList {
  requests: number[] = [];
  totalCount?: number;
  largestPage = 100;
  beforePage: Record<number, () => void> = {};

  constructor(public entries: string[]) {}

  pager(pageSize: number): Pager<string> {
    return new Pager(async (pageNumber) => {
      this.requests.push(pageNumber);
      this.beforePage[this.requests.length]?.();
      const size = Math.min(pageSize, this.largestPage);
      const items = this.entries.slice((pageNumber - 1) * size, pageNumber * size);
      return { items, pageNumber, pageSize: size, totalCount: this.totalCount ?? this.entries.length };
    }, String);
  }
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `a${index + 1}`);

async function readAll<T>(pager: Pager<T>, mostRequests = 200): Promise<readonly T[]> {
  for (let requests = 0; !pager.done; requests += 1) {
    assert.ok(requests < mostRequests, 'never ends');
    await pager.next();
  }
  return pager.items;
}

describe('Pager', () => {
  it('asks for each page once, and for none past the end', async () => {
    for (const [entries, pageSize, requests] of [
      [120, 50, [1, 2, 3]],
      [100, 100, [1]],
      [101, 100, [1, 2]],
      [0, 50, [1]],
    ] as const) {
      const list = new ServedList(numbered(entries));
      const pager = list.pager(pageSize);
      assert.deepEqual(await readAll(pager), list.entries);
      assert.deepEqual([list.requests, pager.complete], [[...requests], true]);
    }
  });

  it('gives each page as it arrives, and the total with the first', async () => {
    const pager = new ServedList(numbered(7)).pager(3);
    assert.equal(pager.totalCount, undefined);
    assert.deepEqual(await pager.next(), ['a1', 'a2', 'a3']);
    assert.deepEqual([pager.totalCount, pager.done, pager.pagesRead], [7, false, 1]);
  });

  it('finds an entry that was added in front while reading, and shows none twice', async () => {
    const list = new ServedList(numbered(120));
    list.beforePage[2] = () => list.entries.unshift('new');
    const pager = list.pager(50);
    assert.deepEqual([...(await readAll(pager))].sort(), [...list.entries].sort());
    assert.ok(pager.complete);
  });

  it('finds the entry that slipped to a page already read when another was removed, and drops the removed one', async () => {
    const list = new ServedList(numbered(120));
    list.beforePage[2] = () => list.entries.shift();
    const pager = list.pager(50);
    const read = await readAll(pager);
    assert.deepEqual([...read].sort(), [...list.entries].sort());
    assert.ok(pager.complete);
  });

  it('reads all when the server uses smaller pages than asked for', async () => {
    const list = new ServedList(numbered(95));
    list.largestPage = 20;
    assert.equal((await readAll(list.pager(100))).length, 95);
    assert.deepEqual(list.requests, [1, 2, 3, 4, 5]);
  });

  it('ends, and says it is not complete, when the total promises more than there is', async () => {
    const list = new ServedList(numbered(10));
    list.totalCount = 11;
    const pager = list.pager(10);
    assert.deepEqual([(await readAll(pager)).length, pager.complete], [10, false]);
  });

  for (const totalCount of [0, 1, 9, 15, 24]) {
    it(`has all 25 entries though the total promises ${totalCount}`, async () => {
      const list = new ServedList(numbered(25));
      list.totalCount = totalCount;
      const pager = list.pager(10);
      assert.deepEqual([(await readAll(pager)).length, pager.complete], [25, true]);
      assert.deepEqual(list.requests, [1, 2, 3]);
    });
  }

  it('ends, and says it is not complete, when a list goes on far beyond its total', async () => {
    const list = new ServedList(numbered(1000));
    list.totalCount = 5;
    const pager = list.pager(10);
    assert.ok((await readAll(pager)).length >= 200);
    assert.equal(pager.complete, false);
  });

  it('ends when the server gives the same page for every number', async () => {
    let requests = 0;
    const pager = new Pager<string>(async (pageNumber) => {
      requests += 1;
      return { items: numbered(10), pageNumber, pageSize: 10, totalCount: 1_000_000 };
    }, String);
    assert.deepEqual([(await readAll(pager)).length, pager.complete], [10, false]);
    assert.ok(requests < 20);
  });

  it('ends when the list changes all the time', async () => {
    let serial = 0;
    const pager = new Pager<string>(async (pageNumber) => {
      serial += 10;
      const items = Array.from({ length: 10 }, (_, index) => `s${serial + index}`);
      return { items, pageNumber, pageSize: 10, totalCount: 30 + (serial % 20) };
    }, String);
    await readAll(pager);
    assert.equal(pager.complete, false);
  });

  it('asks again for a page that failed', async () => {
    const list = new ServedList(numbered(4));
    list.beforePage[2] = () => {
      throw new Error('down');
    };
    const pager = list.pager(2);
    await pager.next();
    await assert.rejects(pager.next());
    assert.deepEqual(await readAll(pager), numbered(4));
    assert.deepEqual(list.requests, [1, 2, 2]);
  });

  it('has every entry that stayed, for any changes while reading, and never loops', async () => {
    const change = fc.record({
      beforeRequest: fc.integer({ min: 1, max: 12 }),
      add: fc.boolean(),
      at: fc.nat(60),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        fc.array(change, { maxLength: 4 }),
        async (count, pageSize, changes) => {
          const list = new ServedList(numbered(count));
          let serial = 0;
          let grew = 0;
          for (const { beforeRequest, add, at } of changes) {
            const before = list.beforePage[beforeRequest];
            list.beforePage[beforeRequest] = () => {
              before?.();
              serial += 1;
              grew += add ? 1 : -1;
              list.entries.splice(at % (list.entries.length + 1), add ? 0 : 1, ...(add ? [`new${serial}`] : []));
            };
          }
          const pager = list.pager(pageSize);
          const read = new Set(await readAll(pager, 5 * (80 + barren)));
          // Equal numbers of additions and removals may cancel out unnoticed; every other change is noticed.
          if (changes.every(({ add }) => add) || changes.every(({ add }) => !add)) {
            const missing = list.entries.filter((entry) => !read.has(entry) && !entry.startsWith('new'));
            assert.deepEqual(pager.complete ? missing : [], []);
          }
          assert.equal(read.size, pager.items.length);
          assert.ok(Math.abs(grew) <= changes.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const barren = 3;
