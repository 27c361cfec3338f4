import type { Memento } from 'vscode';
import { everyImage, type ImageFilter } from './imageFilter';

/** What of an account the Images view shows. */
export interface Showing {
  readonly filter: ImageFilter;
  /** IDs of the regions that somebody chose; undefined for all. */
  readonly regionIds?: readonly string[];
  /** Regions that were seen to have no image are hidden. */
  readonly hidesEmpty: boolean;
}

const everything: Showing = { filter: everyImage, hidesEmpty: false };
const keyOf = (sessionId: string) => `showing.${sessionId}`;

/** As it was last kept for this profile; everything unless it was. */
export function keptShowing(memory: Memento, sessionId: string): Showing {
  return { ...everything, ...memory.get<Partial<Showing>>(keyOf(sessionId)) };
}

export async function keepShowing(memory: Memento, sessionId: string, showing: Showing): Promise<void> {
  await memory.update(keyOf(sessionId), showing);
}

export async function forgetShowing(memory: Memento, sessionId: string): Promise<void> {
  await memory.update(keyOf(sessionId), undefined);
}
