/** Draws, and gives the keyboard to `fallback` when what it was on has gone. */
export function keepFocus(draw: () => void, fallback: { focus(): void }): void {
  const before = document.activeElement;
  draw();
  const now = document.activeElement;
  const hadFocus = before !== null && before !== document.body;
  if (hadFocus && (now === null || now === document.body || now.getClientRects().length === 0)) {
    fallback.focus();
  }
}
