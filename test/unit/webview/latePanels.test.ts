import assert from 'node:assert/strict';
import type { WebviewPanel } from 'vscode';
import { LatePanels } from '../../../src/webview/latePanels';

/** A panel that somebody can close. */
class Closable {
  private readonly listeners = new Set<() => void>();
  readonly onDidDispose = (listener: () => void) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  close(): void {
    for (const listener of this.listeners) {
      listener();
    }
  }
  get heard(): number {
    return this.listeners.size;
  }
  get asPanel(): WebviewPanel {
    return this as unknown as WebviewPanel;
  }
}

describe('LatePanels', () => {
  let told: unknown[];
  let loadings: number;
  let arrive: () => void;
  let panels: LatePanels<{
    deserializeWebviewPanel(panel: WebviewPanel, saved: unknown): Promise<void>;
    redraw(): void;
    dispose(): void;
  }>;

  beforeEach(() => {
    told = [];
    loadings = 0;
    const code = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    panels = new LatePanels(async () => {
      loadings += 1;
      await code;
      return {
        deserializeWebviewPanel: async (_panel, saved) => void told.push(saved),
        redraw: () => void told.push('redraw'),
        dispose: () => void told.push('dispose'),
      };
    });
  });

  it('load nothing to be drawn anew or disposed of while there is none', () => {
    panels.redraw();
    panels.dispose();
    assert.equal(loadings, 0);
  });

  it('load once for all that VS Code brings back', async () => {
    const panel = new Closable();
    const restored = ['one', 'other'].map((saved) => panels.deserializeWebviewPanel(panel.asPanel, saved));
    arrive();
    await Promise.all(restored);
    assert.deepEqual(told, ['one', 'other']);
    assert.equal(loadings, 1);
    assert.equal(panel.heard, 0);
    panels.redraw();
    panels.dispose();
    assert.deepEqual(told.slice(2), ['redraw', 'dispose']);
  });

  it('leave alone what somebody closed meanwhile', async () => {
    const panel = new Closable();
    const restored = panels.deserializeWebviewPanel(panel.asPanel, 'closed');
    panel.close();
    arrive();
    await restored;
    assert.deepEqual(told, []);
  });
});
