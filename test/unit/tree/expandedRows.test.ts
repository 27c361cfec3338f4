import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import { ExpandedRows } from '../../../src/tree/expandedRows';

const [collapsed, expanded] = [1, 2];

type Listener = (change: { element: { id: string } }) => void;

/** A view that tells of rows that are opened and closed. */
function viewOf() {
  const [expanding, collapsing] = [new Set<Listener>(), new Set<Listener>()];
  const listen = (listeners: Set<Listener>) => (listener: Listener) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  const tell = (listeners: Set<Listener>) => (id: string) => {
    for (const listener of listeners) {
      listener({ element: { id } });
    }
  };
  const view = { onDidExpandElement: listen(expanding), onDidCollapseElement: listen(collapsing) };
  return { view, expand: tell(expanding), collapse: tell(collapsing) };
}

/** In which state a row is drawn that comes in this one. */
function stateOf(rows: ExpandedRows, id: string, collapsibleState = collapsed): number | undefined {
  const item: TreeItem = { collapsibleState };
  return rows.restore(id, item).collapsibleState;
}

describe('the rows that are open', () => {
  it('are those that were opened and not closed since; others stay as they come', () => {
    const { view, expand, collapse } = viewOf();
    const rows = new ExpandedRows();
    rows.follow(view);
    expand('a/cn-hangzhou');
    expand('a/cn-beijing');
    collapse('a/cn-beijing');
    assert.equal(stateOf(rows, 'a/cn-hangzhou'), expanded);
    assert.equal(stateOf(rows, 'a/cn-beijing', expanded), collapsed);
    assert.equal(stateOf(rows, 'a/cn-qingdao'), collapsed);
    assert.equal(stateOf(rows, 'a/cn-qingdao', expanded), expanded);
    assert.equal(stateOf(rows, 'a/cn-hangzhou', 0), 0);
  });

  it('are forgotten below a row that is closed, and nowhere else', () => {
    const { view, expand, collapse } = viewOf();
    const rows = new ExpandedRows();
    rows.follow(view);
    for (const id of ['a/cn-hangzhou', 'a/cn-hangzhou/m-1', 'a/cn-hangzhou-finance', 'b/cn-hangzhou/m-1']) {
      expand(id);
    }
    collapse('a/cn-hangzhou');
    assert.equal(stateOf(rows, 'a/cn-hangzhou/m-1'), collapsed);
    assert.equal(stateOf(rows, 'a/cn-hangzhou-finance'), expanded);
    assert.equal(stateOf(rows, 'b/cn-hangzhou/m-1'), expanded);
  });

  it('are forgotten with their account', () => {
    const { view, expand } = viewOf();
    const rows = new ExpandedRows();
    rows.follow(view);
    expand('a/cn-hangzhou');
    expand('b/cn-hangzhou');
    rows.forget('a');
    assert.equal(stateOf(rows, 'a/cn-hangzhou'), collapsed);
    assert.equal(stateOf(rows, 'b/cn-hangzhou'), expanded);
  });

  it('are followed no more once disposed', () => {
    const { view, expand } = viewOf();
    const rows = new ExpandedRows();
    rows.follow(view).dispose();
    expand('a/cn-hangzhou');
    assert.equal(stateOf(rows, 'a/cn-hangzhou'), collapsed);
  });
});
