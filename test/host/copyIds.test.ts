import assert from 'node:assert/strict';
import { env } from 'vscode';
import { copyIds } from '../../src/commands/copyIds';
import { toClipboard } from '../../src/toClipboard';

describe('copying IDs', () => {
  it('leaves on the clipboard what was copied last, although an earlier copy waited for its rows', async () => {
    const later = [() => copyIds(async () => [], { copyText: 'm-2' }), () => toClipboard('m-2', 'm-2 copied.')];
    for (const copy of later) {
      let settle = (_rows: readonly { copyText: string }[]) => {};
      const rows = new Promise<readonly { copyText: string }[]>((resolve) => {
        settle = resolve;
      });
      const waiting = copyIds(() => rows);
      await copy();
      settle([{ copyText: 'm-1' }]);
      await waiting;
      assert.equal(await env.clipboard.readText(), 'm-2');
    }
  });

  it('copies the selected rows once they are known, one a line', async () => {
    await copyIds(async () => [{ copyText: 'm-3' }, {}, { copyText: 'm-4' }]);
    assert.equal(await env.clipboard.readText(), 'm-3\nm-4');
  });
});
