import type { Disposable, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { LatePart } from '../latePart';

interface Panels extends WebviewPanelSerializer, Disposable {
  redraw(): void;
}

/** The panels of one kind, whose code is loaded when the first one opens or VS Code brings one back. */
export class LatePanels<P extends Panels> extends LatePart<P> implements WebviewPanelSerializer, Disposable {
  async deserializeWebviewPanel(panel: WebviewPanel, saved: unknown): Promise<void> {
    let closed = false;
    const listener = panel.onDidDispose(() => {
      closed = true;
    });
    try {
      const panels = await this.get();
      if (!closed) {
        await panels.deserializeWebviewPanel(panel, saved);
      }
    } finally {
      listener.dispose();
    }
  }

  redraw(): void {
    this.present?.redraw();
  }

  dispose(): void {
    this.present?.dispose();
  }
}
