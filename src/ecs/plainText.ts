import { visible } from './visible';

/** Too thin to notice, and no character that {@link visible} would name: making text plain twice changes nothing. */
const hairSpace = '\u200A';

/**
 * Text of other people for the workbench, which reads more into text than it says: `$(name)` is an icon in quick picks
 * and the status bar, and `[text](command:…)` a link in notifications and input boxes. Here it is one line that means
 * only itself, hides nothing, and is at most about `most` characters long.
 */
export function plainText(text: string, most = 300): string {
  const cut = text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return visible(cut).replaceAll(/[$\]](?=\()/g, `$&${hairSpace}`);
}
