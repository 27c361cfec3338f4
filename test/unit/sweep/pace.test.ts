import assert from 'node:assert/strict';
import { Pace } from '../../../src/sweep/pace';

describe('Pace', () => {
  let pace: Pace;
  beforeEach(() => {
    pace = new Pace();
  });

  it('has no say until a rate was met', () => {
    pace.start(1000);
    assert.equal(pace.opensAt, 0);
    assert.equal(pace.learned, 0);
  });

  it('spaces requests by what was learned, and a little more', () => {
    pace.learn(100, 1000);
    assert.equal(pace.learned, 103);
    assert.equal(pace.opensAt, 1103);
    pace.start(1103);
    assert.equal(pace.opensAt, 1206);
  });

  it('saves nothing up while nothing is sent', () => {
    pace.learn(100, 1000);
    pace.start(5000);
    pace.start(5000);
    assert.equal(pace.opensAt, 5103);
  });

  it('becomes a little faster when a rate has held for ten seconds, and then faster and faster', () => {
    pace.learn(100, 0);
    pace.succeed(10_000);
    assert.equal(pace.learned, 103);
    pace.succeed(10_001);
    assert.equal(pace.learned, 103 * 0.9);
    pace.succeed(20_002);
    assert.equal(pace.learned, 103 * 0.9 * 0.9 ** 2);
    pace.learn(100, 20_003);
    pace.succeed(30_004);
    assert.equal(pace.learned, 103 * 0.9);
  });

  it('follows what others learned, and has learned nothing itself then', () => {
    pace.expect(100, 0);
    pace.start(0);
    pace.start(0);
    assert.equal(pace.opensAt, 200);
    assert.equal(pace.learned, 0);
  });

  it('forgets a rate that was none', () => {
    pace.learn(100, 0);
    pace.forget();
    pace.start(0);
    assert.equal(pace.opensAt, 0);
  });

  it('keeps its own experience, and takes no other for its own that is very slow', () => {
    pace.learn(100, 0);
    pace.expect(10, 0);
    assert.equal(pace.learned, 103);
    pace = new Pace();
    pace.expect(501, 0);
    pace.start(0);
    assert.equal(pace.opensAt, 0);
  });
});
