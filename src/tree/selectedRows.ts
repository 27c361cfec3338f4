import { setTimeout as wait } from 'node:timers/promises';
import type { Disposable, Event, TreeView } from 'vscode';

/** VS Code gathers changes of a tree for 200 ms, and has its rows again soon after. */
const drawingMs = 300;

const mostWaits = 3;

/**
 * The rows that are selected in a view. Older versions of VS Code lose a row while its list is drawn anew, and leave it
 * out of the selection that they tell.
 */
export class SelectedRows<T> implements Disposable {
  private readonly listeners: readonly Disposable[];
  private told: readonly T[] = [];
  private drawnAt = Number.NEGATIVE_INFINITY;
  /** Some may be missing from what was told. */
  private unsure = false;

  constructor(
    private readonly view: Pick<TreeView<T>, 'selection' | 'onDidChangeSelection'>,
    onDidChangeTreeData: Event<unknown>,
  ) {
    this.listeners = [
      onDidChangeTreeData(() => {
        this.drawnAt = performance.now();
      }),
      view.onDidChangeSelection(({ selection }) => {
        this.told = selection;
        this.unsure = this.drawingFor > 0;
      }),
    ];
  }

  /** All of them, once what changed is drawn; while it never stops changing, those that are known after a second. */
  async settled(): Promise<readonly T[]> {
    for (let waits = 0; this.unsure && this.drawingFor > 0 && waits < mostWaits; waits += 1) {
      await wait(this.drawingFor);
    }
    this.unsure &&= this.drawingFor > 0;
    const { selection } = this.view;
    if (selection.length >= this.told.length) {
      this.told = selection;
    }
    return this.told;
  }

  dispose(): void {
    for (const listener of this.listeners) {
      listener.dispose();
    }
  }

  /** For how many milliseconds more rows may be missing. */
  private get drawingFor(): number {
    return Math.max(0, this.drawnAt + drawingMs - performance.now());
  }
}
