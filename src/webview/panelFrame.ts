import { Uri, ViewColumn, type WebviewPanel, window } from 'vscode';

/** Makes the panels of one kind, and prepares those that VS Code brings back. */
export class PanelFrame {
  constructor(
    readonly viewType: string,
    private readonly extensionUri: Uri,
  ) {}

  create(): WebviewPanel {
    const panel = window.createWebviewPanel(this.viewType, '', ViewColumn.Active, { enableFindWidget: true });
    this.prepare(panel);
    return panel;
  }

  prepare(panel: WebviewPanel): void {
    const assets = Uri.joinPath(this.extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    panel.iconPath = {
      light: Uri.joinPath(assets, 'result-light.svg'),
      dark: Uri.joinPath(assets, 'result-dark.svg'),
    };
  }
}
