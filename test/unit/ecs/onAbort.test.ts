import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { onAbort } from '../../../src/ecs/onAbort';

describe('what waits for a signal', () => {
  it('is told, once, unless it has settled', () => {
    const told: string[] = [];
    const stop = new AbortController();
    onAbort(stop.signal, () => told.push('waits'));
    onAbort(stop.signal, () => told.push('settled'))();
    stop.abort();
    stop.abort();
    assert.deepEqual(told, ['waits']);
  });

  it('adds one listener, however many wait', () => {
    const { signal } = new AbortController();
    for (let index = 0; index < 100; index += 1) {
      onAbort(signal, () => {});
    }
    assert.equal(getEventListeners(signal, 'abort').length, 1);
  });

  it('may settle while the others are told', () => {
    const told: string[] = [];
    const stop = new AbortController();
    const settle: (() => void)[] = [];
    onAbort(stop.signal, () => {
      told.push('first');
      settle[0]?.();
    });
    settle.push(onAbort(stop.signal, () => told.push('second')));
    stop.abort();
    assert.equal(told[0], 'first');
  });

  it('needs no signal', () => {
    onAbort(undefined, () => assert.fail())();
  });
});
