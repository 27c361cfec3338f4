import type { TreeItem } from 'vscode';
import { plainText } from '../ecs/plainText';

/** A row as it may be shown: its names are other people's, so that all its texts are made plain. */
export function plainItem<T extends TreeItem>(item: T): T {
  const { label, description, tooltip, accessibilityInformation } = item;
  const plain = {
    ...(typeof label === 'string' ? { label: plainText(label) } : {}),
    ...(typeof description === 'string' ? { description: plainText(description) } : {}),
    ...(typeof tooltip === 'string' ? { tooltip: plainLines(tooltip.split('\n')) } : {}),
    ...(accessibilityInformation
      ? {
          accessibilityInformation: {
            ...accessibilityInformation,
            label: plainText(accessibilityInformation.label, 1000),
          },
        }
      : {}),
  };
  return Object.assign(Object.create(Object.getPrototypeOf(item)), item, plain);
}

/** Lines of a tooltip, each with one thing in it: a name with a line end does not make two of it. */
export function plainLines(lines: readonly (string | false | undefined)[]): string {
  return lines
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => plainText(String(line), 1000))
    .join('\n');
}
