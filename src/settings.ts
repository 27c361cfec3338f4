import * as vscode from 'vscode';
import { largestPageSize } from './ecs/request';
import type { ConsoleSite } from './links/consoleAddress';
import { sampleKnownAccounts } from './sample/accounts';
import type { KnownAccounts } from './sweep/accountClass';

/** Where the settings stand among all others. */
export const section = 'ecsImageSharing';

function read<T>(key: string, fallback: T): T {
  return vscode.workspace.getConfiguration(section).get<T>(key) ?? fallback;
}

/** The settings of this extension, read anew at each call; values out of range are brought into it. */
export const settings = {
  /** As it was written, valid or not. */
  endpoint: () => String(read('endpoint', '')),
  pageSize: () => clamp(Math.round(read('pageSize', 50)), 1, largestPageSize),
  requestTimeoutMs: () => clamp(read('requestTimeout', 10), 1, 120) * 1000,
  /** Names for people, by account ID; the folder's and the user's together. Those of the sample's partners count for less. */
  knownAccounts({ withSample = false } = {}): KnownAccounts {
    const names = Object.entries(read<Record<string, unknown>>('knownAccounts', {}));
    const own = Object.fromEntries(names.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    return withSample ? { ...sampleKnownAccounts, ...own } : own;
  },
  sweep: () => ({
    mostInFlight: clamp(Math.round(read('sweep.mostInFlight', 128)), 1, 256),
    skipUnshared: read<boolean>('sweep.skipUnshared', false) === true,
  }),
  /** Shares older than so many days are findings; 0 turns that off. */
  olderThanDays: () => clamp(Math.round(read('findings.olderThanDays', 365)), 0, 36_500),

  /** Whether the active profile shows in the status bar. */
  statusBar: () => read<boolean>('statusBar', false) === true,

  /** Whose console opens: that of the China site or of the international one. */
  consoleSite: (): ConsoleSite | 'auto' => {
    const site = read<unknown>('consoleSite', 'auto');
    return site === 'china' || site === 'international' ? site : 'auto';
  },

  onDidChange(
    key: 'endpoint' | 'knownAccounts' | 'findings.olderThanDays' | 'statusBar',
    listener: () => void,
  ): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.${key}`)) {
        listener();
      }
    });
  },
};

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least;
}
