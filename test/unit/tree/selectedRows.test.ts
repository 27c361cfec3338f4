import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { SelectedRows } from '../../../src/tree/selectedRows';

/** A view that tells of its selection as VS Code does: without the rows that it has lost for the moment. */
function viewOf() {
  let selected: readonly string[] = [];
  const lost = new Set<string>();
  const drawing = new Set<(change: unknown) => void>();
  const reading = new Set<(change: undefined) => void>();
  const selecting = new Set<(change: { selection: readonly string[] }) => void>();
  const told = () => selected.filter((row) => !lost.has(row));
  const listen =
    <T>(listeners: Set<(change: T) => void>) =>
    (listener: (change: T) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    };
  const view = {
    get selection() {
      return told();
    },
    onDidChangeSelection: listen(selecting),
  };
  const rows = new SelectedRows(view, { onDidChangeTreeData: listen(drawing), onDidRead: listen(reading) });
  const fire = <T>(listeners: Set<(change: T) => void>, change: T) => {
    for (const listener of listeners) {
      listener(change);
    }
  };
  return {
    rows,
    lost,
    listeners: () => drawing.size + reading.size + selecting.size,
    draw: () => fire(drawing, undefined),
    read: () => fire(reading, undefined),
    select: (...names: string[]) => {
      selected = names;
      fire(selecting, { selection: told() });
    },
  };
}

describe('the selected rows of a view', () => {
  it('are those that VS Code tells', async () => {
    const { rows, select } = viewOf();
    assert.deepEqual(await rows.settled(), []);
    select('a', 'b');
    assert.deepEqual(await rows.settled(), ['a', 'b']);
    select('c');
    assert.deepEqual(await rows.settled(), ['c']);
    select();
    assert.deepEqual(await rows.settled(), []);
  });

  it('are still known while VS Code has lost them', async () => {
    const { rows, lost, draw, select } = viewOf();
    select('a', 'b');
    draw();
    lost.add('a').add('b');
    assert.deepEqual(await rows.settled(), ['a', 'b']);
  });

  it('are waited for when they were selected while some were lost', async () => {
    const { rows, lost, draw, select } = viewOf();
    draw();
    lost.add('b');
    select('a', 'b');
    const settled = rows.settled();
    lost.clear();
    assert.deepEqual(await settled, ['a', 'b']);
  });

  it('are waited for while VS Code still asks for rows, one level after the other', async () => {
    const { rows, lost, draw, read, select } = viewOf();
    draw();
    lost.add('b');
    select('a', 'b');
    const reading = setInterval(read, 20);
    const settled = rows.settled();
    try {
      await wait(450);
      lost.clear();
    } finally {
      clearInterval(reading);
    }
    assert.deepEqual(await settled, ['a', 'b']);
  });

  it('are not waited for because rows are read that nothing has changed', async () => {
    const { rows, lost, read, select } = viewOf();
    read();
    select('a');
    lost.add('a');
    const settled = rows.settled();
    lost.clear();
    select('b');
    assert.deepEqual(await settled, ['a']);
  });

  it('are told at last while the view is drawn for ever', async () => {
    const { rows, draw, select } = viewOf();
    draw();
    select('a');
    const drawing = setInterval(draw, 20);
    try {
      assert.deepEqual(await rows.settled(), ['a']);
    } finally {
      clearInterval(drawing);
    }
  });

  it('are followed no more once disposed', () => {
    const { rows, listeners } = viewOf();
    assert.equal(listeners(), 3);
    rows.dispose();
    assert.equal(listeners(), 0);
  });
});
