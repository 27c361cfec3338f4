import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as parseLossless } from 'json-bigint';
import { parse } from '../../../src/ecs/answerJson';

const read = (text: string) => parse(Buffer.from(text));
/** What pop-core's parser gives, its objects for large numbers as text. */
const readLossless = (text: string) =>
  JSON.parse(JSON.stringify(parseLossless(text)).replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}/g, quoted));
const quoted = (match: string) => (match.startsWith('"') ? match : `"${match}"`);

describe('an answer that is parsed by the engine', () => {
  it('is what the parser of pop-core makes of it, large numbers as text', () => {
    const largeNumber = fc.stringMatching(/^-?[1-9]\d{15,19}$/).map((digits) => ({ digits }));
    // pop-core's parser refuses these names, since it sets fields one by one; the engine's makes fields of them.
    const fieldName = fc.stringMatching(/^[A-Z]\w{0,9}$/).filter((name) => !/__proto__|constructor/.test(name));
    const awkward = fc.constantFrom(
      'x":1234567890123456789,"',
      '\\',
      '"',
      ' 1234567890123456',
      '[12345678901234567',
      '共享',
    );
    const { answer } = fc.letrec((tie) => ({
      answer: fc.oneof(
        { maxDepth: 4 },
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.string({ unit: 'binary' }),
        awkward,
        largeNumber,
        fc.array(tie('answer')),
        fc.dictionary(fc.oneof(fieldName, awkward), tie('answer')),
      ),
    }));
    fc.assert(
      fc.property(answer, fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, null, indent).replace(/\{\s*"digits":\s*"(-?\d+)"\s*\}/g, '$1');
        assert.deepEqual(JSON.parse(JSON.stringify(read(text))), readLossless(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('makes a field of what pop-core refuses, and of nobody a prototype', () => {
    const answer = read('{"A__proto__":0,"__proto__":{"polluted":1}}') as Record<string, unknown>;
    assert.deepEqual(Object.keys(answer), ['A__proto__', '__proto__']);
    assert.equal(Object.getPrototypeOf(answer), Object.prototype);
    assert.equal(answer.polluted, undefined);
  });

  it('keeps every digit of an account ID that is a number', () => {
    assert.deepEqual(read('{"AliyunId":1234567890123456789,"b":[ -9999999999999999 ],"c":17}'), {
      AliyunId: '1234567890123456789',
      b: ['-9999999999999999'],
      c: 17,
    });
  });

  it('leaves text that looks like a number in JSON alone', () => {
    assert.deepEqual(read('{"a":"x\\":1234567890123456789,"}'), { a: 'x":1234567890123456789,' });
  });

  it('gives up an answer that was cut off soon, however long it is', () => {
    const length = 1_000_000;
    for (const text of [
      `{"a":"${'\\"'.repeat(length)}`,
      `{"a":"${'\\'.repeat(length)}`,
      `["${'a,1234567890123456,'.repeat(length / 20)}`,
      `[${'1'.repeat(length)}.`,
      `[${' '.repeat(length)}`,
      `[${',1234567890123456 '.repeat(length / 20)}`,
    ]) {
      assert.throws(() => read(text), text.slice(0, 20));
    }
  });

  for (const text of ['', '<html>', '{"a":1', '[1,]', 'nan']) {
    it(`fails as pop-core's parser does when it is ${JSON.stringify(text)}`, () => {
      const failure = (run: () => unknown) => {
        try {
          return run();
        } catch (error) {
          return error;
        }
      };
      assert.deepEqual(
        failure(() => read(text)),
        failure(() => parseLossless(text)),
      );
    });
  }
});
