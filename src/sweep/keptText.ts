/** No line that we write comes near, and no file: a small file can unpack to more than fits into memory. */
const longestLine = 4 * 1024 * 1024;
const longestText = 512 * 1024 * 1024;

/** The lines of UTF-8 text that arrives in pieces. @throws when it is not UTF-8, or larger than a kept sweep can be */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    const [end = '', ...lines] = decoder.decode(piece, { stream: true }).split('\n');
    rest += end;
    if (length > longestText || rest.length > longestLine) {
      throw new RangeError('Too large for a kept sweep.');
    }
    for (const line of lines) {
      yield rest;
      rest = line;
    }
  }
  rest += decoder.decode();
  if (rest !== '') {
    yield rest;
  }
}
