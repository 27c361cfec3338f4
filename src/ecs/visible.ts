const hidden = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Text in one line in which nothing hides: control characters, line ends and characters that turn the direction of
 * writing or have no width (with which a name can pass for another) become `\u202E` and the like.
 */
export function visible(text: string): string {
  // Millions of IDs pass here, and hardly a name that needs more.
  if (/^[ -~]*$/.test(text)) {
    return text;
  }
  return text.replaceAll(hidden, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/** JSON in which nothing hides either, and which still means the same. */
export function visibleJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent) ?? '';
  if (/^[ -~\n]*$/.test(text)) {
    return text;
  }
  return text.replaceAll(hidden, (character) =>
    character === '\n' ? character : character.split('').map(escapedUnit).join(''),
  );
}

function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
