import { setTimeout as wait } from 'node:timers/promises';
import type { Disposable, Event, TreeView } from 'vscode';

/** VS Code gathers changes of a tree for 200 ms, and has its rows again soon after. */
const drawingMs = 300;

/** Of rows below others it asks one level after the other. */
const readingMs = 100;

/** Nobody who copies is to wait longer. */
const mostMs = 1000;

/** Tells when its rows look different, and when VS Code asks for them or has them. */
interface DrawnTree {
  readonly onDidChangeTreeData: Event<unknown>;
  readonly onDidRead: Event<void>;
}

/**
 * The rows that are selected in a view. Older versions of VS Code lose a row while its list is drawn anew, and leave it
 * out of the selection that they tell.
 */
export class SelectedRows<T> implements Disposable {
  private readonly listeners: readonly Disposable[];
  private told: readonly T[] = [];
  /** When VS Code has its rows again, in milliseconds of this process. */
  private drawnAt = Number.NEGATIVE_INFINITY;
  /** Some may be missing from what was told. */
  private unsure = false;

  constructor(
    private readonly view: Pick<TreeView<T>, 'selection' | 'onDidChangeSelection'>,
    tree: DrawnTree,
  ) {
    this.listeners = [
      tree.onDidChangeTreeData(() => this.drawsFor(drawingMs)),
      tree.onDidRead(() => this.drawingFor > 0 && this.drawsFor(readingMs)),
      view.onDidChangeSelection(({ selection }) => {
        this.told = selection;
        this.unsure = this.drawingFor > 0;
      }),
    ];
  }

  /** All of them, once what changed is drawn; while it never stops changing, those that are known after a second. */
  async settled(): Promise<readonly T[]> {
    const deadline = performance.now() + mostMs;
    while (this.unsure && this.drawingFor > 0 && performance.now() < deadline) {
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
    return Math.max(0, this.drawnAt - performance.now());
  }

  private drawsFor(ms: number): void {
    this.drawnAt = Math.max(this.drawnAt, performance.now() + ms);
  }
}
