import { hairSpace, plainText } from './plainText';

/** Text of other people for Markdown, which makes links of addresses even where nothing else means anything. */
export function unlinkedText(text: string): string {
  return plainText(text).replaceAll(/:(?=\/\/)|@|(?<=www)\./gi, `$&${hairSpace}`);
}
