import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  inOneStep,
  optional,
  type ReadField,
  readCount,
  readFlag,
  readId,
  readList,
  readObject,
  readText,
  readTime,
  readWord,
} from '../../../src/ecs/answerFields';

/** What is read, or the path to what is refused. */
function outcome<T>(read: ReadField<T>, value: unknown): T | { refused: string } {
  const { data, error } = inOneStep(read).safeParse(value);
  return error ? { refused: error.issues[0]?.path.join('.') ?? '' } : (data as T);
}
const refused = { refused: '' };

describe('the fields of an answer', () => {
  const table: readonly (readonly [string, ReadField<unknown>, readonly (readonly [unknown, unknown])[]])[] = [
    [
      'text',
      readText,
      [
        ['', ''],
        ['共享', '共享'],
        [null, ''],
        [undefined, ''],
        [7, '7'],
        [false, 'false'],
        [{}, refused],
        [[], refused],
      ],
    ],
    [
      'a word',
      readWord,
      [
        ['all', 'all'],
        ['', refused],
        ['x'.repeat(201), refused],
        [1, refused],
        [['all'], refused],
      ],
    ],
    [
      'a count',
      readCount,
      [
        [0, 0],
        ['12', 12],
        [-1, refused],
        [1.5, refused],
        ['', refused],
        ['1e3', refused],
        [undefined, refused],
        [null, refused],
      ],
    ],
    [
      'an ID',
      readId,
      [
        ['m-bp1_x', 'm-bp1_x'],
        [1234567890123456, '1234567890123456'],
        [12345678901234567890n, '12345678901234567890'],
        [' m-1 ', 'm-1'],
        ['m-bp1****', 'm-bp1****'],
        ['a b', refused],
        ['a\n', 'a'],
        ['a\u202Eb', refused],
        ['', refused],
        ['x'.repeat(201), refused],
        [2 ** 53, refused],
        [null, refused],
      ],
    ],
    [
      'a flag',
      readFlag,
      [
        [true, true],
        ['True', true],
        ['false', false],
        ['', undefined],
        [undefined, undefined],
        [null, undefined],
        [1, refused],
      ],
    ],
    [
      'a time',
      readTime,
      [
        ['2025-01-02T03:04:05Z', '2025-01-02T03:04:05Z'],
        ['2025-01-02T03:04Z', '2025-01-02T03:04:00Z'],
        ['2025-12-31T23:59:59Z', '2025-12-31T23:59:59Z'],
        ['0001-01-01T00:00:00Z', undefined],
        ['2025-13-02T03:04:05Z', undefined],
        ['2025-00-02T03:04:05Z', undefined],
        ['2025-01-32T03:04:05Z', undefined],
        ['2025-01-00T03:04:05Z', undefined],
        ['2025-01-02T25:04:05Z', undefined],
        ['2025-01-02T03:60:05Z', undefined],
        ['2025-01-02T03:04:60Z', undefined],
        ['2025-01-02T03:04:05Z ', undefined],
        ['yesterday', undefined],
        [17, undefined],
      ],
    ],
    [
      'what may be missing',
      optional(readCount),
      [
        [undefined, undefined],
        [null, undefined],
        [3, 3],
        ['x', refused],
      ],
    ],
  ];
  it('are times only when a parser of dates knows them, too', () => {
    const digits = fc.array(fc.nat(99), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(digits, (numbers) => {
        const [month, day, hour, minute, second] = numbers.map((number) => String(number % 61).padStart(2, '0'));
        const text = `2025-${month}-${day}T${hour}:${minute}:${second}Z`;
        // The end of a day is the beginning of the next to that parser; ECS writes no such time.
        const isTime = !Number.isNaN(Date.parse(text)) && hour !== '24';
        assert.equal(outcome(readTime, text), isTime ? text : undefined);
      }),
      { numRuns: 5000, examples: [[[2, 30, 23, 59, 59]], [[12, 31, 24, 0, 0]], [[1, 1, 0, 0, 0]]] },
    );
  });

  for (const [what, read, cases] of table) {
    it(`are read when they are ${what}`, () => {
      for (const [value, expected] of cases) {
        assert.deepEqual(outcome(read, value), expected, String(JSON.stringify(String(value))));
      }
    });
  }

  interface Shares {
    readonly total: number;
    readonly accounts: readonly { readonly accountId: string }[];
  }
  const shares = readObject<Shares>({
    total: ['TotalCount', readCount],
    accounts: ['Accounts', readList('Account', readObject({ accountId: ['AliyunId', readId] }))],
  });

  it('are those that are asked for, by our names, and no others', () => {
    const body = { TotalCount: 1, Accounts: { Account: [{ AliyunId: '1', More: 2 }] }, Other: {} };
    assert.deepEqual(outcome(shares, body), { total: 1, accounts: [{ accountId: '1' }] });
  });

  it('are an empty list when a list or its wrapper is missing, and nothing else is', () => {
    for (const Accounts of [undefined, null, {}, { Account: null }, { Account: [] }]) {
      assert.deepEqual(outcome(shares, { TotalCount: 0, Accounts }), { total: 0, accounts: [] });
    }
    for (const Accounts of [0, '', [], [{ AliyunId: '1' }], true]) {
      assert.deepEqual(outcome(shares, { TotalCount: 0, Accounts }), { refused: 'Accounts' });
    }
    for (const Account of [0, '', {}, true]) {
      assert.deepEqual(outcome(shares, { TotalCount: 0, Accounts: { Account } }), { refused: 'Accounts.Account' });
    }
  });

  it('are refused with the way to the first that is wrong', () => {
    const Account = [{ AliyunId: '1' }, { AliyunId: 'a b' }, { AliyunId: {} }];
    assert.deepEqual(outcome(shares, { TotalCount: 3, Accounts: { Account } }), {
      refused: 'Accounts.Account.1.AliyunId',
    });
    assert.deepEqual(outcome(shares, { Accounts: { Account } }), { refused: 'TotalCount' });
    assert.deepEqual(outcome(shares, { TotalCount: 3, Accounts: { Account: [null] } }), {
      refused: 'Accounts.Account.0',
    });
    for (const body of [null, undefined, 'x', []]) {
      assert.deepEqual(outcome(shares, body), refused);
    }
  });
});
