import { parse as parseLossless } from 'json-bigint';

/** A whole number of more digits than a double holds, where JSON can have one; or text that looks like it. */
const largeNumber = /((?:^|[[,:])\s*)(-?\d{16,})(?=\s*(?:$|[,\]}]))/g;
/** A text, whole or cut off, or a number: neither is looked at again from its middle, which would take for ever. */
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\d[\d.eE+-]*/gs;
const wholeLargeNumber = /^-?\d{16,}$/;

/**
 * Stands in for the parser of pop-core inside the bundle: pop-core reads every answer with a JSON parser written in
 * JavaScript, several times slower than the engine's own, for the sake of numbers beyond 2^53. Those become text here.
 * What is no JSON is left to that parser, for the sake of what it throws.
 */
export function parse(answer: Buffer): unknown {
  const text = String(answer);
  return (
    // Quotes put into a text break it, which is seen; to look at each text first takes longer than parsing it.
    parsed(text.replace(largeNumber, '$1"$2"')) ??
    parsed(text.replace(textOrNumber, quotedIfLarge)) ??
    parseLossless(text)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function quotedIfLarge(token: string): string {
  return wholeLargeNumber.test(token) ? `"${token}"` : token;
}
