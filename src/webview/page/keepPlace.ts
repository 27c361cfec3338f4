/**
 * Puts the keyboard back where it was when the page has it again: a list or a box of VS Code takes it, and the browser
 * forgets the place.
 */
export function keepPlace(): void {
  let place: HTMLElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    place = target instanceof HTMLElement ? target : place;
  });
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body && place?.isConnected) {
      place.focus({ preventScroll: true });
    }
  });
}
