import { hairSpace, plainText } from './plainText';

/**
 * Text of other people for Markdown, which makes links of addresses even where nothing else means anything. Of at most so
 * many characters; see {@link plainText}.
 */
export function unlinkedText(text: string, most?: number): string {
  return plainText(text, most).replaceAll(/:(?=\/\/)|@|(?<=www)\./gi, `$&${hairSpace}`);
}
