import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import { cancelled } from '../../src/ecs/ecsError';
import { showingFailures } from '../../src/showingFailures';

describe('a command', () => {
  let logged: string[];
  let shown: unknown[];
  beforeEach(() => {
    [logged, shown] = [[], []];
  });

  const log = { error: (message: string) => logged.push(message) };
  const show = async (error: unknown) => shown.push(error);
  const failing = (error: Error) => async () => {
    throw error;
  };

  it('gets what it is called with, and gives what its handler gives', async () => {
    const command = showingFailures((one: number, other: number) => one + other, { log, show });
    assert.equal(await command(1, 2), 3);
    assert.deepEqual([logged, shown], [[], []]);
  });

  it('that fails says so once, and in the log', async () => {
    const error = new Error('out of reach');
    assert.equal(await showingFailures(failing(error), { log, show })(), undefined);
    assert.deepEqual([logged, shown], [['Error: out of reach'], [error]]);
  });

  it('says nothing when somebody cancelled it', async () => {
    await showingFailures(failing(cancelled()), { log, show })();
    assert.deepEqual([logged, shown], [[], []]);
  });

  it('whose failure cannot be shown has both in the log', async () => {
    const show = failing(new Error('no such file'));
    await showingFailures(failing(new Error('out of reach')), { log, show })();
    await settled();
    assert.deepEqual(logged, ['Error: out of reach', 'Error: no such file']);
  });

  it('has ended before its message is put away', async () => {
    const show = () => new Promise(() => {});
    assert.equal(await showingFailures(failing(new Error('out of reach')), { log, show })(), undefined);
  });
});
