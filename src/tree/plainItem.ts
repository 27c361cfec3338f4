import type { TreeItem } from 'vscode';
import { plainText } from '../ecs/plainText';

/** Makes a new row plain, as it may be shown: its names are other people's. */
export function plainItem<T extends TreeItem>(item: T): T {
  const { label, description, tooltip, accessibilityInformation: spoken } = item;
  // In place: copies of thousands of rows hold up the event loop.
  if (typeof label === 'string') {
    item.label = plainText(label);
  }
  if (typeof description === 'string') {
    item.description = plainText(description);
  }
  if (typeof tooltip === 'string') {
    item.tooltip = plainLines(tooltip.split('\n'));
  }
  if (spoken) {
    item.accessibilityInformation = { ...spoken, label: plainText(spoken.label, 1000) };
  }
  return item;
}

/** Lines of a tooltip, each with one thing in it: a name with a line end does not make two of it. */
export function plainLines(lines: readonly (string | false | undefined)[]): string {
  return lines
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => plainText(String(line), 1000))
    .join('\n');
}
