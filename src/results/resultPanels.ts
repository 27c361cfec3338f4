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
import { plainText } from '../ecs/plainText';
import { checkImageId, checkPage, checkRegionId, largestPageSize } from '../ecs/request';
import { type PanelState, panelState } from './messages';
import { type PanelParts, ResultPanel } from './resultPanel';
import { failureView } from './view';

const viewType = 'ecsImageSharing.results';

export interface ResultRequest {
  readonly regionId: string;
  readonly imageId: string;
  /** From 1; 1 when left out. */
  readonly pageNumber?: number;
  /** 1 to 100; the setting when left out. */
  readonly pageSize?: number;
  /** Names for people, where the caller knows them: a page asks for nothing but the share permission. */
  readonly regionName?: string;
  readonly imageName?: string;
}

export interface ResultPanelsParts extends PanelParts {
  readonly sessions: { get(id: string): Promise<AccountSession | undefined> };
}

/** All result pages, one for each account, region and image; brings them back after the window was reloaded. */
export class ResultPanels implements WebviewPanelSerializer, Disposable {
  private readonly panels = new Map<string, ResultPanel>();

  private readonly settings: Disposable;

  constructor(private readonly parts: ResultPanelsParts) {
    this.settings = workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('ecsImageSharing.knownAccounts')) {
        for (const panel of this.panels.values()) {
          panel.redraw();
        }
      }
    });
  }

  /**
   * Opens the page of an image, or brings it to the front, and asks for its share permission. What goes wrong with the
   * request is shown in the page.
   * @throws EcsError of kind `invalid` for a request that can never be sent; then no page opens
   */
  async open(session: AccountSession, request: ResultRequest): Promise<void> {
    const { regionId, imageId, pageNumber = 1, pageSize = defaultPageSize() } = request;
    const [regionName, imageName] = [request.regionName, request.imageName].map((name) => name && plainText(name, 200));
    const state = { sessionId: session.id, regionId, imageId, pageNumber, pageSize, regionName, imageName };
    checkRegionId(regionId);
    checkImageId(imageId);
    checkPage(state);
    const existing = this.panels.get(keyOf(state));
    if (existing) {
      existing.reveal();
      existing.show(pageOf(state));
      return;
    }
    const panel = window.createWebviewPanel(viewType, '', ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [this.assets],
    });
    this.adopt(panel, state)?.start(session, pageOf(state));
  }

  async deserializeWebviewPanel(panel: WebviewPanel, saved: unknown): Promise<void> {
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.assets] };
    const parsed = panelState.safeParse(saved);
    if (!parsed.success) {
      new ResultPanel(panel, this.parts).cannotStart(notRestorable());
      return;
    }
    const state = parsed.data;
    const restored = this.adopt(panel, state);
    try {
      const session = await this.parts.sessions.get(state.sessionId);
      if (session) {
        restored?.start(session, pageOf(state));
      } else {
        restored?.cannotStart(profileGone());
      }
    } catch (error) {
      this.parts.log.error(`A result page could not be restored: ${String(error)}`);
      restored?.cannotStart({ ...failureView(error), canRetry: false });
    }
  }

  dispose(): void {
    this.settings.dispose();
    for (const panel of [...this.panels.values()]) {
      panel.dispose();
    }
  }

  /** Undefined when the same image is open already: the second panel closes. */
  private adopt(panel: WebviewPanel, state: PanelState): ResultPanel | undefined {
    const key = keyOf(state);
    if (this.panels.has(key)) {
      panel.dispose();
      return undefined;
    }
    const light = Uri.joinPath(this.assets, 'result-light.svg');
    panel.iconPath = { light, dark: Uri.joinPath(this.assets, 'result-dark.svg') };
    const result = new ResultPanel(panel, this.parts, state);
    this.panels.set(key, result);
    result.onDidDispose(() => this.panels.delete(key));
    return result;
  }

  private get assets(): Uri {
    return Uri.joinPath(this.parts.extensionUri, 'dist');
  }
}

function keyOf({ sessionId, regionId, imageId }: PanelState): string {
  return JSON.stringify([sessionId, regionId, imageId]);
}

function pageOf({ pageNumber, pageSize }: PanelState) {
  return { pageNumber, pageSize };
}

function defaultPageSize(): number {
  const pageSize = workspace.getConfiguration('ecsImageSharing').get<number>('pageSize', 50);
  return Number.isInteger(pageSize) ? Math.min(Math.max(pageSize, 1), largestPageSize) : 50;
}

function profileGone() {
  return {
    what: l10n.t('This page cannot be filled again.'),
    why: l10n.t('The profile that it was asked with no longer exists.'),
    nextStep: l10n.t('Close the page, add the profile again and repeat the query.'),
    canRetry: false,
  };
}

function notRestorable() {
  return {
    what: l10n.t('This page cannot be restored.'),
    why: l10n.t('What was kept of it is not valid.'),
    nextStep: l10n.t('Close the page and repeat the query.'),
    canRetry: false,
  };
}
