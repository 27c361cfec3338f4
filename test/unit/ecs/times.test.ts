import assert from 'node:assert/strict';
import { knownLanguage, timesIn } from '../../../src/ecs/times';

describe('timesIn', () => {
  const times = timesIn('en', 'Asia/Shanghai');
  const spaced = (text: string) => text.replaceAll(/\s/g, ' ');
  it('shows UTC', () => assert.equal(spaced(times.utc('2024-05-01T20:00:05Z')), 'May 1, 2024, 8:00:05 PM'));
  it('shows local time', () => assert.equal(spaced(times.local('2024-05-01T20:00:05Z')), 'May 2, 2024, 4:00:05 AM'));
  it('speaks Chinese', () => assert.match(timesIn('zh-CN').utc('2024-05-01T20:00:05Z'), /2024年5月1日/));
  it('shows days and the time on the clock', () => {
    const moment = '2024-05-01T20:00:05Z';
    assert.deepEqual([times.day(moment), times.utcDay(moment)], ['May 2, 2024', 'May 1, 2024']);
    assert.equal(spaced(times.clock(Date.parse(moment))), '04:00 AM');
  });
  it('tells an age', () => {
    const now = Date.now();
    assert.deepEqual(
      [-1000, 0, 59_000, 61_000, 3 * 3_600_000, 50 * 3_600_000].map((ms) => times.ago(now - ms, now)),
      ['now', 'now', 'now', '1 minute ago', '3 hours ago', '2 days ago'],
    );
  });
  it('leaves what is no time as it is', () => assert.equal(times.utc('some day'), 'some day'));
  it('falls back to English for what is no language', () => {
    assert.deepEqual([knownLanguage('zh-cn'), knownLanguage('not a language')], ['zh-CN', 'en']);
  });
});
