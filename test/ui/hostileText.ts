import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** Text of somebody else that means something to a spreadsheet, a browser, Markdown, VS Code and the eye, without end. */
export function hostile(tag: string): string {
  const markup = `<img src=x onerror="globalThis.owned='${tag}'"><b>bold</b>`;
  return `=${tag}() ${markup} [go](command:workbench.action.closeWindow) $(trash) a\u202Eb\u001B[31m\n${'g'.repeat(10_000)}`;
}

/** The like in an ID, which has no spaces and hides nothing, or the answer is refused. */
export const hostileId = '=id()<img/src="x">[go](command:workbench.action.closeWindow)$(trash)';

/** How that begins wherever it is shown; what is too thin to notice is left out. */
function shownAs(tag: string): string {
  if (tag === 'id') {
    return hostileId;
  }
  const markup = `<img src=x onerror="globalThis.owned='${tag}'"><b>bold</b>`;
  return `=${tag}() ${markup} [go](command:workbench.action.closeWindow) $(trash) a\\u202Eb\\u001B[31m\\u000Ag`;
}

/** What text would have become, had anything read more into it than it says. */
export const madeOfText = [
  'img[src="x"]',
  'b',
  'a[href*="closeWindow"]',
  'a[data-href*="closeWindow"]',
  '.codicon-trash',
].join(', ');

/** Waits for the text of this tag in an element, and asserts that it is nothing but text there. */
export async function assertText(place: Locator, tag: string): Promise<void> {
  await place.waitFor();
  assertShown((await place.allInnerTexts()).join(), tag);
  assert.equal(await place.locator(madeOfText).count(), 0, `${tag} became more than text`);
}

/** Asserts that a text holds that of this tag, with nothing hidden in it and an end. */
export function assertShown(text: string | null, tag: string): void {
  const plain = (text ?? '').replaceAll('\u200A', '').replaceAll(/\s+/g, ' ');
  assert.ok(plain.includes(shownAs(tag)), `${tag} is not shown in: ${plain.slice(0, 1000)}`);
  assert.ok(!plain.includes('\u202E') && !plain.includes('\u001B') && !plain.includes('g'.repeat(1000)));
}
