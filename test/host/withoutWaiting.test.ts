import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { window } from 'vscode';
import { cancelled, EcsError } from '../../src/ecs/ecsError';
import { withoutWaiting } from '../../src/withoutWaiting';

describe('a notification that nobody waits for', () => {
  const show = window.showErrorMessage;
  let shown: string[];
  let logged: string[];
  const log = { error: (text: string) => logged.push(text) };

  beforeEach(() => {
    shown = [];
    logged = [];
    Object.assign(window, { showErrorMessage: async (text: string) => void shown.push(text) });
  });

  afterEach(() => Object.assign(window, { showErrorMessage: show }));

  const failsWith = async (error: unknown, ...rest: (typeof log)[]) => {
    withoutWaiting(Promise.reject(error), ...rest);
    await setImmediate();
  };

  it('shows once what fails in the step after it, and logs it where it is told to', async () => {
    await failsWith(new EcsError({ kind: 'storage', reason: 'The file is gone.' }), log);
    assert.equal(shown.length, 1);
    assert.match(shown[0] ?? '', /The file is gone\./);
    assert.match(logged.join(), /The file is gone\./);
    await failsWith(new EcsError({ kind: 'storage', reason: 'The disk is full.' }));
    assert.equal(shown.length, 2);
    assert.equal(logged.length, 1);
  });

  it('says nothing of what somebody stopped', async () => {
    await failsWith(cancelled(), log);
    assert.deepEqual([shown, logged], [[], []]);
  });

  it('leaves no rejection behind when not even that can be shown', async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listener);
    Object.assign(window, { showErrorMessage: () => Promise.reject(new Error('The window is closing.')) });
    await failsWith(new Error('no matter'), log);
    await setImmediate();
    process.off('unhandledRejection', listener);
    assert.deepEqual(unhandled, []);
  });
});
