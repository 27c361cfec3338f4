import { element } from '../../webview/page/element';

interface NumberFieldParts {
  /** The number that a text means, or undefined when it means none that is allowed. */
  readonly read: (text: string) => number | undefined;
  /** What is said of a text that means none. */
  readonly problem: string;
  readonly changed: () => void;
  readonly submit: () => void;
}

/** A field that shows a number, lets another be typed, and says what is wrong with it once it was submitted. */
export class NumberField {
  private shown = '';
  readonly root;

  constructor(
    id: string,
    label: string,
    private readonly parts: NumberFieldParts,
  ) {
    this.root = element('vscode-textfield', { id, class: 'number' });
    this.root.label = label;
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        parts.submit();
      }
    });
    this.root.addEventListener('input', () => {
      // Taken back while it is put right; a new complaint waits until it is submitted.
      if (this.root.invalid && parts.read(this.root.value)) {
        this.mark(false);
      }
    });
  }

  /** What is wrong, if anything. */
  get problem(): string | undefined {
    return this.root.invalid ? this.parts.problem : undefined;
  }

  /** Leaves alone what is being typed. */
  show(value: number): void {
    const isTyped = document.activeElement === this.root && this.root.value !== this.shown;
    if (!isTyped) {
      this.shown = String(value);
      this.root.value = this.shown;
      this.mark(false);
    }
  }

  /** The number typed. From now on an answer may overwrite it. */
  submitted(): number | undefined {
    const number = this.parts.read(this.root.value);
    if (number) {
      this.shown = this.root.value;
    }
    this.mark(!number);
    return number;
  }

  private mark(invalid: boolean): void {
    const { root, parts } = this;
    const changed = root.invalid !== invalid;
    root.invalid = invalid;
    // The input is in a shadow tree, from which no ID of the page can be referred to.
    const input = root.shadowRoot?.querySelector('input');
    if (input) {
      input.ariaDescription = invalid ? parts.problem : null;
      input.ariaInvalid = invalid ? 'true' : null;
    }
    if (changed) {
      parts.changed();
    }
  }
}
