import type { BrowserContext } from 'playwright-core';
import { type Leak, searchTexts } from './leakSearch';

/** How much of each kind has passed. */
export interface Passed {
  /** What pages and the workbench said to each other. */
  messages: number;
  copies: number;
  notifications: number;
  /** Changes of what is drawn. */
  drawn: number;
}

/**
 * Looks at what passes in a window and leaves no trace: messages between pages, what is copied, and all that is drawn,
 * notifications among it, for however short a time.
 */
export class PageRecorder {
  readonly passed: Passed = { messages: 0, copies: 0, notifications: 0, drawn: 0 };
  /** What holds a form, or looks like a signature: which signatures there were is known only afterwards. */
  private readonly suspects: { readonly place: keyof Passed; readonly text: string }[] = [];

  constructor(private readonly forms: readonly string[]) {}

  /** Where one of these has passed: forms that it knew from the start, or those of a signature. */
  leaks(forms: readonly string[]): Leak[] {
    return this.suspects.flatMap(({ place, text }) => searchTexts({ [place]: text }, forms));
  }

  /** Before the first page is opened. */
  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('tellRecorder', (place: keyof Passed, many: number, text?: string) => {
      this.passed[place] += many;
      if (text !== undefined) {
        this.suspects.push({ place, text });
      }
    });
    await context.addInitScript(`(${recording})(${JSON.stringify(this.forms)}, ${likeSignature})`);
  }
}

/** Base64 of 20 bytes, as it is and percent-encoded once or twice, and 32 bytes in hexadecimal digits. */
const likeSignature = /(?:[\dA-Za-z+/]|%(?:25)?2[BF]){27}(?:=|%(?:25)?3D)|[\da-f]{64,}/gi;

/** Runs in every frame before its own scripts. */
const recording = `(forms, likeSignature) => {
  let counts = {};
  const told = new Set();
  const look = (what, text) => {
    counts[what] = (counts[what] ?? 0) + 1;
    for (const found of [...forms.filter((form) => text.includes(form)), ...(text.match(likeSignature) ?? [])]) {
      if (!told.has(what + found)) {
        told.add(what + found);
        tellRecorder(what, 0, found);
      }
    }
  };
  setInterval(() => {
    const passed = Object.entries(counts);
    counts = {};
    passed.forEach(([what, many]) => tellRecorder(what, many));
  }, 200);
  const bytesAsText = (_name, value) =>
    ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value;
  const asText = (value) => {
    try {
      return (typeof value === 'string' ? value : JSON.stringify(value, bytesAsText)) ?? '';
    } catch {
      return String(value);
    }
  };
  addEventListener('message', ({ data }) => look('messages', asText(data)), true);
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    look('messages', asText(message));
    return postMessage.call(this, message, ...rest);
  };
  if (globalThis.Clipboard) {
    const { writeText, write } = Clipboard.prototype;
    Clipboard.prototype.writeText = function (text) {
      look('copies', String(text));
      return writeText.call(this, text);
    };
    Clipboard.prototype.write = function (items) {
      items.forEach((item) => item.types.forEach(async (type) => look('copies', await (await item.getType(type)).text())));
      return write.call(this, items);
    };
  }
  const notification = '.notification-list-item, .monaco-dialog-box';
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      look('drawn', type === 'attributes' ? target.getAttribute(attributeName) ?? '' : target.data ?? '');
      for (const node of addedNodes) {
        const isNotification = node.matches?.(notification) || node.querySelector?.(notification);
        look(isNotification ? 'notifications' : 'drawn', node.outerHTML ?? node.data ?? '');
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}`;
