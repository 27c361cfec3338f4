import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ActiveProfileStatus } from './activeProfileStatus';
import type { CommandContext } from './commands/commandContext';
import { registerCommands } from './commands/registerCommands';
import type { AccountSession } from './credentials/accountSession';
import { AccountSessions } from './credentials/accountSessions';
import { ProfileStore } from './credentials/profileStore';
import { readClockIn } from './ecs/clock';
import { LatePart } from './latePart';
import { ImageHover } from './links/imageHover';
import { settings } from './settings';
import { registerTools } from './tools/registerTools';
import { AccountsView } from './tree/accounts/accountsView';
import { ExpandedRows } from './tree/expandedRows';
import { ImagesView } from './tree/imagesView';
import { LatePanels } from './webview/latePanels';
import { reportViewType, resultViewType } from './webview/viewTypes';

/** What is imported here is loaded whenever VS Code activates the extension; what a `LatePart` imports, when it is needed. */
export async function activate({
  extension,
  extensionUri,
  globalState,
  globalStorageUri,
  secrets,
  subscriptions,
}: vscode.ExtensionContext): Promise<void> {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  readClockIn(vscode.env.language);
  const userAgent = `${extension.id}/${extension.packageJSON.version}`;
  const log = vscode.window.createOutputChannel('ECS Image Sharing', { log: true });
  const profiles = new ProfileStore(secrets, () => import('./credentials/storedProfiles'));
  const clients = new LatePart(async () => {
    const { Clients } = await import('./credentials/clients');
    return new Clients({ log, userAgent, profiles });
  });
  const sessions = new AccountSessions(profiles, clients);
  const knownAccounts = ({ isSample }: AccountSession) => settings.knownAccounts({ withSample: isSample });
  const sweeps = new LatePart(async () => {
    const { SweepSessions } = await import('./sweep/sweepSessions');
    return new SweepSessions(join(globalStorageUri.fsPath, 'sweeps'));
  });
  const { pageSize, olderThanDays } = settings;
  const expanded = new ExpandedRows();
  const images = new ImagesView({ sessions, memory: globalState, expanded, pageSize, knownAccounts });
  // Other extensions are starting, too, and have their turns in between.
  await setImmediate();
  const accounts = new AccountsView({ sessions, sweeps, expanded, knownAccounts });
  const results = new LatePanels(async () => {
    const { ResultPanels } = await import('./results/resultPanels');
    return new ResultPanels({ extensionUri, sessions, log, knownAccounts, pageSize });
  });
  const reports = new LatePanels(async () => {
    const { ReportPanels } = await import('./report/reportPanels');
    return new ReportPanels({ extensionUri, log, knownAccounts, olderThanDays, sweeps: await sweeps.get(), sessions });
  });
  const context: CommandContext = {
    log,
    profiles,
    sessions,
    clients,
    images,
    accounts,
    expanded,
    sweeps,
    results,
    reports,
    knownAccounts,
    memory: globalState,
  };
  subscriptions.push(
    log,
    profiles,
    sessions,
    images,
    accounts,
    results,
    reports,
    sessions.onDidChange(() => {
      results.redraw();
      reports.redraw();
    }),
    settings.onDidChange('endpoint', () => sessions.restart()),
    settings.onDidChange('knownAccounts', () => {
      images.redraw();
      accounts.redraw();
      results.redraw();
      reports.redraw();
    }),
    settings.onDidChange('findings.olderThanDays', () => reports.redraw()),
  );
  await setImmediate();
  subscriptions.push(...registerCommands(context));
  await setImmediate();
  subscriptions.push(
    new ActiveProfileStatus(sessions),
    vscode.languages.registerHoverProvider('*', new ImageHover({ sessions, sweeps })),
    ...registerTools(context),
    vscode.window.registerUriHandler({
      handleUri: async (link) => (await import('./commands/openLink')).openLink(context, link),
    }),
    vscode.window.registerWebviewPanelSerializer(resultViewType, results),
    vscode.window.registerWebviewPanelSerializer(reportViewType, reports),
  );
}
