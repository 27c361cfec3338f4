import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { VscodeButton } from '@vscode-elements/elements/dist/vscode-button/index.js';
import { element, setAttribute } from './element';

interface ButtonOptions {
  /** Codicon. */
  readonly icon?: string;
  /** Stands in for an icon that does not exist. */
  readonly glyph?: string;
  /** Shown, unless `iconOnly`; the name for assistive technology either way. */
  readonly label: string;
  readonly iconOnly?: boolean;
  readonly hint?: string;
  readonly primary?: boolean;
  readonly press: () => void;
}

/** A button that stays focusable while it cannot be used, so that the keyboard never loses its place. */
export function button(options: ButtonOptions): VscodeButton {
  const { icon, glyph, label, iconOnly, hint, primary, press } = options;
  const made = element('vscode-button', {
    secondary: !primary,
    'icon-only': iconOnly,
    'aria-label': iconOnly ? label : undefined,
    title: hint ?? (iconOnly ? label : undefined),
    class: iconOnly ? 'icon-button' : undefined,
  });
  if (icon) {
    made.icon = icon;
  }
  if (glyph) {
    made.append(element('span', { 'aria-hidden': 'true' }, glyph));
  } else if (!iconOnly) {
    made.textContent = label;
  }
  made.addEventListener('click', () => {
    if (isUsable(made)) {
      press();
    }
  });
  // The component acts on Space, and would let the page scroll as well.
  made.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
    }
  });
  return made;
}

export function setUsable(target: Element, usable: boolean): void {
  setAttribute(target, 'aria-disabled', usable ? undefined : 'true');
}

export function isUsable(target: Element): boolean {
  return target.getAttribute('aria-disabled') !== 'true';
}
