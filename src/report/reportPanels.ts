import { l10n } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { PanelFrame } from '../webview/panelFrame';
import { PanelSet } from '../webview/panelSet';
import { notRestorable, profileGone } from '../webview/restoreFailures';
import { reportViewType } from '../webview/viewTypes';
import { type PanelState, panelState } from './messages';
import { ReportPanel, type ReportPanelParts } from './reportPanel';

interface ReportPanelsParts extends ReportPanelParts {
  readonly sessions: { get(id: string): Promise<AccountSession | undefined> };
}

/** All reports, one for each account. */
export class ReportPanels extends PanelSet<PanelState, ReportPanel> {
  constructor(parts: ReportPanelsParts) {
    const { extensionUri, sessions, log } = parts;
    const read = (saved: unknown) => panelState.safeParse(saved).data;
    super({
      frame: new PanelFrame(reportViewType, extensionUri),
      fill: (panel, state) => new ReportPanel(panel, parts, state),
      read,
      subjectOf: (saved) => read(saved)?.sessionId,
      sessions,
      whyNot: {
        profileGone: () => profileGone(l10n.t('Close the page, add the profile again and open the report.')),
        notRestorable: () => notRestorable(l10n.t('Close the page and open the report again.')),
      },
      log,
    });
  }
}
