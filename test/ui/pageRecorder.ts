import type { BrowserContext } from 'playwright-core';
import type { Leak } from './leakSearch';

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
  readonly leaks: Leak[] = [];
  readonly passed: Passed = { messages: 0, copies: 0, notifications: 0, drawn: 0 };

  constructor(private readonly forms: readonly string[]) {}

  /** Before the first page is opened. */
  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('tellRecorder', (what: keyof Passed, many: number, form?: string) => {
      this.passed[what] += many;
      if (form !== undefined) {
        this.leaks.push({ place: what, form });
      }
    });
    await context.addInitScript(`(${recording})(${JSON.stringify(this.forms)})`);
  }
}

/** Runs in every frame before its own scripts. */
const recording = `(forms) => {
  let counts = {};
  const look = (what, text) => {
    counts[what] = (counts[what] ?? 0) + 1;
    for (const form of forms.filter((form) => text.includes(form))) {
      tellRecorder(what, 0, form);
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
