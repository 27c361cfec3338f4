import type { LogOutputChannel, Memento } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import type { Clients } from '../credentials/clients';
import type { ProfileStore } from '../credentials/profileStore';
import type { LatePart } from '../latePart';
import type { ReportPanels } from '../report/reportPanels';
import type { ResultPanels } from '../results/resultPanels';
import type { KnownAccounts } from '../sweep/accountClass';
import type { SweepSessions } from '../sweep/sweepSessions';
import type { AccountsView } from '../tree/accounts/accountsView';
import type { ExpandedRows } from '../tree/expandedRows';
import type { ImagesView } from '../tree/imagesView';
import type { LatePanels } from '../webview/latePanels';

/** The parts that commands call. */
export interface CommandContext {
  readonly log: LogOutputChannel;
  readonly profiles: ProfileStore;
  readonly sessions: AccountSessions;
  readonly clients: LatePart<Pick<Clients, 'open'>>;
  readonly images: ImagesView;
  readonly accounts: AccountsView;
  readonly expanded: ExpandedRows;
  readonly sweeps: LatePart<SweepSessions>;
  readonly results: LatePanels<ResultPanels>;
  readonly reports: LatePanels<ReportPanels>;
  /** Survives restarts; holds nothing secret. */
  readonly memory: Memento;
  /** Names for people, by account ID. */
  knownAccounts(session: AccountSession): KnownAccounts;
}
