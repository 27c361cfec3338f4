import * as vscode from 'vscode';
import { customEndpoint } from './ecs/endpoints';
import { largestPageSize } from './ecs/request';

const section = 'ecsImageSharing';

function read<T>(key: string, fallback: T): T {
  return vscode.workspace.getConfiguration(section).get<T>(key) ?? fallback;
}

/** The settings of this extension, read anew at each call; values out of range are brought into it. */
export const settings = {
  /** @throws EcsError of kind `endpoint` when the setting names an address that credentials must not be sent to */
  endpoint: () => customEndpoint(String(read('endpoint', ''))),
  pageSize: () => clamp(Math.round(read('pageSize', 50)), 1, largestPageSize),
  requestTimeoutMs: () => clamp(read('requestTimeout', 10), 1, 120) * 1000,
  /** Names for people, by account ID. */
  knownAccounts: () => read<Readonly<Record<string, string>>>('knownAccounts', {}),

  onDidChange(key: 'endpoint' | 'knownAccounts', listener: () => void): vscode.Disposable {
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
