import { visible } from '../../ecs/visible';

/** Text that means only itself wherever it stands in Markdown: no markup, no HTML, no link, no end of a table cell. */
export function markdownText(text: string): string {
  return visible(text).replaceAll(/[\\`*_{}[\]()<>#+!|~&@:./=$^"]/g, '\\$&');
}

/** A row of a table; its cells are {@link markdownText} already. */
export function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

export function tableHead(names: readonly string[]): string {
  return tableRow(names) + tableRow(names.map(() => '---'));
}
