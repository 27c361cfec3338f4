import { parse as parseLossless } from 'json-bigint';

/** A text, left as it is, or a whole number of more digits than a double holds. */
const textOrLargeNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/g;
/** Where such a number can begin. */
const perhapsLargeNumber = /(?:^|[[,:\s-])\d{16}/;

/**
 * Stands in for the parser of pop-core inside the bundle: pop-core reads every answer with a JSON parser written in
 * JavaScript, several times slower than the engine's own, for the sake of numbers beyond 2^53. Those become text here.
 * What is no JSON is left to that parser, for the sake of what it throws.
 */
export function parse(answer: Buffer): unknown {
  const text = String(answer);
  try {
    return JSON.parse(perhapsLargeNumber.test(text) ? text.replace(textOrLargeNumber, asText) : text);
  } catch {
    return parseLossless(text);
  }
}

function asText(match: string): string {
  return match.startsWith('"') ? match : `"${match}"`;
}
