import { visible } from './visible';

/** Too thin to notice, and no character that {@link visible} would name: making text plain twice changes nothing. */
export const hairSpace = '\u200A';

/**
 * Text of other people for the workbench, which reads more into text than it says: `$(name)` is an icon in quick picks
 * and the status bar, and `[text](command:…)` a link in notifications and input boxes. Here it is one line that means
 * only itself, hides nothing, and has at most `most` characters.
 */
export function plainText(text: string, most = 300): string {
  const plain = visible(text.slice(0, most + 1)).replaceAll(/[$\]](?=\()/g, `$&${hairSpace}`);
  return plain.length > most ? `${plain.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : plain;
}
