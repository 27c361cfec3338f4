import * as vscode from 'vscode';

/** Shows progress in a view while anything loads there, and can cancel all of it. */
export class LoadingIndicator {
  private readonly running = new Map<Promise<void>, () => void>();

  constructor(private readonly viewId: string) {}

  watch(load: Promise<void>, cancel: () => void): void {
    this.running.set(load, cancel);
    this.update();
    void vscode.window.withProgress({ location: { viewId: this.viewId } }, () => load);
    void load.finally(() => {
      this.running.delete(load);
      this.update();
    });
  }

  cancelAll(): void {
    for (const cancel of [...this.running.values()]) {
      cancel();
    }
  }

  private update(): void {
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.loading', this.running.size > 0);
  }
}
