import { sayBriefly } from '../sayBriefly';

/** Lets a page announce what was done. */
export type Say = (text: string) => void;

/** Says in the status bar and on the page what was done. */
export function confirm(text: string, say: Say): void {
  sayBriefly(text);
  say(text);
}
