import type { Memento } from 'vscode';

const most = 5;
const keyOf = (sessionId: string) => `recentRegions.${sessionId}`;

/** IDs of the regions that were last queried with an account, newest first. */
export function recentRegions(memory: Memento, sessionId: string): readonly string[] {
  return memory.get<readonly string[]>(keyOf(sessionId), []);
}

export async function rememberRegion(memory: Memento, sessionId: string, regionId: string): Promise<void> {
  const others = recentRegions(memory, sessionId).filter((other) => other !== regionId);
  await memory.update(keyOf(sessionId), [regionId, ...others].slice(0, most));
}

export async function forgetRegions(memory: Memento, sessionId: string): Promise<void> {
  await memory.update(keyOf(sessionId), undefined);
}
