import type { LogOutputChannel, Memento } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import type { OpenClient } from '../credentials/openClient';
import type { ProfileStore } from '../credentials/profileStore';
import type { CredentialSource } from '../ecs/accessKey';
import type { ReportPanels } from '../report/reportPanels';
import type { ResultPanels } from '../results/resultPanels';
import type { SweepSessions } from '../sweep/sweepSessions';
import type { AccountsView } from '../tree/accounts/accountsView';
import type { ImagesView } from '../tree/imagesView';

/** The parts that commands call. */
export interface CommandContext {
  readonly log: LogOutputChannel;
  readonly profiles: ProfileStore;
  readonly sessions: AccountSessions;
  readonly images: ImagesView;
  readonly accounts: AccountsView;
  readonly sweeps: SweepSessions;
  readonly results: ResultPanels;
  readonly reports: ReportPanels;
  /** Survives restarts; holds nothing secret. */
  readonly memory: Memento;
  /** Names for people, by account ID. */
  knownAccounts(session: AccountSession): Readonly<Record<string, string>>;
  /** A client for credentials that are not a profile's yet. */
  openClient(credentials: CredentialSource): OpenClient;
}
