/**
 * Text in one line in which nothing hides: control characters, line ends and characters that turn the direction of
 * writing or have no width (with which a name can pass for another) become `\u202E` and the like.
 */
export function visible(text: string): string {
  // Millions of IDs pass here, and hardly a name that needs more.
  if (/^[ -~]*$/.test(text)) {
    return text;
  }
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
