import { element } from './element';

/** Tells assistive technology what happened; what was done last also stands on the page. */
export class Announcer {
  private readonly spoken = element('p', { class: 'visually-hidden', role: 'status' });
  private readonly visible = element('p', { class: 'said', 'aria-hidden': 'true' });
  readonly root = element('div', { class: 'announcer' }, this.spoken, this.visible);

  say(text: string): void {
    this.speak(text);
    this.visible.textContent = text;
  }

  speak(text: string): void {
    // The same words again are spoken only when the text changes.
    this.spoken.textContent = this.spoken.textContent === text ? `${text}\u00a0` : text;
  }

  clear(): void {
    this.visible.textContent = '';
  }
}
