import assert from 'node:assert/strict';
import { notKnownSentence } from '../../../src/sweep/notKnown';
import { gap } from './madeUpSweeps';

describe('what is said of a gap', () => {
  it('ends what the system said before it says what helps', () => {
    const { error } = gap();
    const sentence = notKnownSentence({
      regionId: 'cn-hangzhou',
      error: { ...error, kind: 'network', reason: 'aborted' },
    });
    assert.match(sentence, /are shared\. aborted\. Check the network connection/);
  });
});
