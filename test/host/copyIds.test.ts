import assert from 'node:assert/strict';
import { env } from 'vscode';
import { copyIds } from '../../src/commands/copyIds';

describe('copying IDs', () => {
  it('leaves on the clipboard what was copied last, although an earlier copy waited for its rows', async () => {
    let settle = (_rows: readonly { copyText: string }[]) => {};
    const waiting = copyIds(() => new Promise((resolve) => (settle = resolve)));
    await copyIds(async () => [], { copyText: 'm-2' });
    settle([{ copyText: 'm-1' }]);
    await waiting;
    assert.equal(await env.clipboard.readText(), 'm-2');
  });

  it('copies the selected rows once they are known, one a line', async () => {
    await copyIds(async () => [{ copyText: 'm-3' }, {}, { copyText: 'm-4' }]);
    assert.equal(await env.clipboard.readText(), 'm-3\nm-4');
  });
});
