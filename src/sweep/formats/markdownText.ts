import { visible } from '../../ecs/visible';

/**
 * Left alone, so that text stays readable: what means something only at the start, a colon before a space or in a time,
 * an underscore in a word, and a dot that ends a word. A dot before a letter makes a link of `evil.example`.
 */
const special = new RegExp(
  [
    /[\\`*{}[\]<>#|~&@$^]/u,
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    /\/(?=\/)/u,
    /:(?!\s|$|(?<=\d:)\d\d(?!\d))/u,
    /\.(?=\p{L})|(?<=www)\./u,
    /^[-+=]|(?<=^\d+)[.)]|=(?==)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Made of words, options and IDs alone: what ends a code span or a table cell cannot be in it. */
const command = /(aliyun ecs \w+(?: --[\w.]+ (?:'[\w.*-]+'|[\w.-]*\w))+)/;

/** Text that means only itself wherever it stands in Markdown: no markup, no HTML, no link, no end of a table cell. */
export function markdownText(text: string): string {
  return visible(text).replaceAll(special, '\\$&');
}

/** The same, with commands for the Alibaba Cloud CLI as code, which is copied as it is. */
export function withCommands(text: string): string {
  return text
    .split(command)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : markdownText(part)))
    .join('');
}

/** A row of a table; its cells are {@link markdownText} already. */
export function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

export function tableHead(names: readonly string[]): string {
  return tableRow(names) + tableRow(names.map(() => '---'));
}
