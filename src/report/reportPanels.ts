import {
  type Disposable,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { errorText } from '../ecs/errorText';
import { panelState } from './messages';
import { ReportPanel, type ReportPanelParts } from './reportPanel';

export const reportViewType = 'ecsImageSharing.report';

export interface ReportPanelsParts extends ReportPanelParts {
  readonly sessions: { get(id: string): Promise<AccountSession | undefined> };
}

/** All reports, one for each account; brings them back after the window was reloaded. */
export class ReportPanels implements WebviewPanelSerializer, Disposable {
  private readonly panels = new Map<string, ReportPanel>();
  private readonly settings: Disposable;

  constructor(private readonly parts: ReportPanelsParts) {
    this.settings = workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('ecsImageSharing')) {
        for (const panel of this.panels.values()) {
          panel.redraw();
        }
      }
    });
  }

  /** Opens the report of an account, or brings it to the front. */
  async open(session: AccountSession): Promise<void> {
    const existing = this.panels.get(session.id);
    if (existing) {
      existing.reveal();
      return;
    }
    const panel = window.createWebviewPanel(reportViewType, '', ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [this.assets],
    });
    await this.adopt(panel, session.id)?.start(session);
  }

  async deserializeWebviewPanel(panel: WebviewPanel, saved: unknown): Promise<void> {
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.assets] };
    const parsed = panelState.safeParse(saved);
    if (!parsed.success) {
      new ReportPanel(panel, this.parts).cannotStart(notRestorable());
      return;
    }
    const { sessionId } = parsed.data;
    const restored = this.adopt(panel, sessionId);
    try {
      const session = await this.parts.sessions.get(sessionId);
      if (session) {
        await restored?.start(session);
      } else {
        restored?.cannotStart(profileGone());
      }
    } catch (error) {
      this.parts.log.error(`A report could not be restored: ${String(error)}`);
      restored?.cannotStart(errorText(error));
    }
  }

  dispose(): void {
    this.settings.dispose();
    for (const panel of [...this.panels.values()]) {
      panel.dispose();
    }
  }

  /** Undefined when the report of this account is open already: the second panel closes. */
  private adopt(panel: WebviewPanel, sessionId: string): ReportPanel | undefined {
    if (this.panels.has(sessionId)) {
      panel.dispose();
      return undefined;
    }
    const light = Uri.joinPath(this.assets, 'result-light.svg');
    panel.iconPath = { light, dark: Uri.joinPath(this.assets, 'result-dark.svg') };
    const report = new ReportPanel(panel, this.parts, { sessionId });
    this.panels.set(sessionId, report);
    report.onDidDispose(() => this.panels.delete(sessionId));
    return report;
  }

  private get assets(): Uri {
    return Uri.joinPath(this.parts.extensionUri, 'dist');
  }
}

function profileGone() {
  return {
    what: l10n.t('This page cannot be filled again.'),
    why: l10n.t('The profile that it was asked with no longer exists.'),
    nextStep: l10n.t('Close the page, add the profile again and open the report.'),
  };
}

function notRestorable() {
  return {
    what: l10n.t('This page cannot be restored.'),
    why: l10n.t('What was kept of it is not valid.'),
    nextStep: l10n.t('Close the page and open the report again.'),
  };
}
