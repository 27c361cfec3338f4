import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ActiveProfileStatus } from './activeProfileStatus';
import type { CommandContext } from './commands/commandContext';
import { registerCommands } from './commands/registerCommands';
import type { AccountSession } from './credentials/accountSession';
import { AccountSessions } from './credentials/accountSessions';
import { openClient, openSampleClient } from './credentials/openClient';
import type { Profile } from './credentials/profile';
import { profileCredentials } from './credentials/profileCredentials';
import { ProfileStore } from './credentials/profileStore';
import type { AccessKey, CredentialSource } from './ecs/accessKey';
import { readClockIn } from './ecs/clock';
import { ReportPanels, reportViewType } from './report/reportPanels';
import { ResultPanels, resultViewType } from './results/resultPanels';
import { sampleKnownAccounts } from './sample/accounts';
import { settings } from './settings';
import { SweepSessions } from './sweep/sweepSessions';
import { SweepStore } from './sweep/sweepStore';
import { AccountsView } from './tree/accounts/accountsView';
import { ImagesView } from './tree/imagesView';

export function activate({
  extension,
  extensionUri,
  globalState,
  globalStorageUri,
  secrets,
  subscriptions,
}: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  readClockIn(vscode.env.language);
  const userAgent = `${extension.id}/${extension.packageJSON.version}`;
  const log = vscode.window.createOutputChannel('ECS Image Sharing', { log: true });
  const profiles = new ProfileStore(secrets);
  const open = (credentials: CredentialSource) => openClient(credentials, log, userAgent);
  const credentialsOf = (profile: Profile) =>
    profileCredentials(profile, {
      log,
      accessKey: (id) => profiles.accessKey(id),
      identify: (accessKey: AccessKey) => open({ read: async () => accessKey }).client.callerIdentity(),
    });
  const sessions = new AccountSessions(profiles, {
    profile: (profile) => open(credentialsOf(profile)),
    sample: openSampleClient,
  });
  const knownAccounts = (session: AccountSession) =>
    session.isSample ? { ...sampleKnownAccounts, ...settings.knownAccounts() } : settings.knownAccounts();
  const images = new ImagesView({ sessions, memory: globalState, pageSize: settings.pageSize, knownAccounts });
  const sweeps = new SweepSessions(new SweepStore(join(globalStorageUri.fsPath, 'sweeps')));
  const accounts = new AccountsView({ sessions, sweeps, knownAccounts });
  const results = new ResultPanels({ extensionUri, sessions, log, knownAccounts, pageSize: settings.pageSize });
  const reports = new ReportPanels({
    extensionUri,
    log,
    knownAccounts,
    olderThanDays: settings.olderThanDays,
    sweeps,
    sessions,
  });
  const context: CommandContext = {
    log,
    profiles,
    sessions,
    images,
    accounts,
    sweeps,
    results,
    reports,
    knownAccounts,
    memory: globalState,
    openClient: open,
  };
  subscriptions.push(
    log,
    profiles,
    sessions,
    images,
    accounts,
    results,
    reports,
    new ActiveProfileStatus(sessions),
    ...registerCommands(context),
    vscode.window.registerWebviewPanelSerializer(resultViewType, results),
    vscode.window.registerWebviewPanelSerializer(reportViewType, reports),
    settings.onDidChange('endpoint', () => sessions.restart()),
    settings.onDidChange('knownAccounts', () => {
      images.redraw();
      accounts.redraw();
      results.redraw();
      reports.redraw();
    }),
    settings.onDidChange('findings.olderThanDays', () => reports.redraw()),
  );
}
