import { l10n } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { ImageKey } from '../ecs/model';
import { plainText } from '../ecs/plainText';
import { checkImageId, checkPage, checkRegionId } from '../ecs/request';
import { PanelFrame } from '../webview/panelFrame';
import { PanelSet } from '../webview/panelSet';
import { notRestorable, profileGone } from '../webview/restoreFailures';
import { resultViewType } from '../webview/viewTypes';
import { type PanelState, panelState, panelSubject } from './messages';
import { ResultPanel, type ResultPanelParts } from './resultPanel';

export interface ResultRequest extends ImageKey {
  /** From 1; 1 when left out. */
  readonly pageNumber?: number;
  /** 1 to 100; the setting when left out. */
  readonly pageSize?: number;
  /** Names for people, where the caller knows them: a page asks for nothing but the share permission. */
  readonly regionName?: string;
  readonly imageName?: string;
  /** What DescribeImages says of the image, where the caller knows: a share permission does not tell. */
  readonly isPublic?: boolean;
}

interface ResultPanelsParts extends ResultPanelParts {
  readonly sessions: { get(id: string): Promise<AccountSession | undefined> };
  /** Accounts per page, 1 to 100, where a request does not say. */
  readonly pageSize: () => number;
}

/** All result pages: one for each account, region and image. */
export class ResultPanels extends PanelSet<PanelState, ResultPanel> {
  constructor(private readonly results: ResultPanelsParts) {
    const { extensionUri, sessions, log } = results;
    super({
      frame: new PanelFrame(resultViewType, extensionUri),
      fill: (panel, state) => new ResultPanel(panel, results, state),
      read: (saved) => panelState.safeParse(saved).data,
      subjectOf,
      sessions,
      whyNot: {
        profileGone: () =>
          profileGone(
            l10n.t('Add the profile again or switch to another one, then query the image again: that fills this page.'),
          ),
        notRestorable: () => notRestorable(l10n.t('Close the page and query the image again.')),
      },
      log,
    });
  }

  /**
   * Opens the page of an image, or brings it to the front, and asks for its share permission. What goes wrong with the
   * request is shown in the page.
   * @throws EcsError of kind `invalid` for a request that can never be sent; then no page opens
   */
  async query(session: AccountSession, request: ResultRequest): Promise<void> {
    const { regionId, imageId, isPublic } = request;
    const [regionName, imageName] = [request.regionName, request.imageName].map((name) => name && plainText(name, 200));
    const { pageNumber = 1, pageSize = this.results.pageSize() } = request;
    checkRegionId(regionId);
    checkImageId(imageId);
    checkPage({ pageNumber, pageSize });
    const state = { sessionId: session.id, regionId, imageId, pageNumber, pageSize, regionName, imageName, isPublic };
    await this.open(session, state);
  }
}

function subjectOf(saved: unknown): string | undefined {
  const { data } = panelSubject.safeParse(saved);
  return data && JSON.stringify([data.regionId, data.imageId]);
}
