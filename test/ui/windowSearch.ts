import type { Page } from 'playwright-core';
import { type Leak, searchTexts } from './leakSearch';

export interface WindowSearch {
  readonly frames: number;
  /** How many entries the browser has stored for the window, in its databases and elsewhere. */
  readonly stored: number;
  readonly leaks: readonly Leak[];
}

/** Looks through what the window shows, the workbench and every page inside it, and what the browser stores for it. */
export async function searchWindow(page: Page, forms: readonly string[]): Promise<WindowSearch> {
  const frames = page.frames();
  const leaks: Leak[] = [];
  let stored = 0;
  for (const frame of frames) {
    const shown = await frame.evaluate<string>(shownText).catch(() => '');
    // A page that may store nothing throws when it is asked what it has stored.
    const storage = await frame.evaluate<[string, string][]>(`(${storedTexts})()`).catch(() => []);
    stored += storage.length;
    leaks.push(...searchTexts({ [`page ${frame.url()}`]: shown }, forms));
    for (const [place, text] of storage) {
      leaks.push(...searchTexts({ [place]: text }, forms));
    }
  }
  return { frames: frames.length, stored, leaks };
}

/** Markup with that of all components in it, and what was typed. */
const shownText = `(function textOf(root) {
  const inside = [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []).map(textOf);
  const typed = [...root.querySelectorAll('input, textarea')].map((box) => box.value);
  return [root.documentElement?.outerHTML ?? root.innerHTML, ...typed, ...inside].join('\\n');
})(document)`;

const storedTexts = `async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const asText = (value) => JSON.stringify(value, (_name, field) =>
    ArrayBuffer.isView(field) || field instanceof ArrayBuffer ? new TextDecoder('latin1').decode(field) : field) ?? '';
  const texts = [['cookies', document.cookie], ...Object.entries(localStorage), ...Object.entries(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const entries = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(entries.getAllKeys()), done(entries.getAll())]);
        texts.push(...values.map((value, at) => [name + '/' + store + '/' + String(keys[at]), asText(value)]));
      }
    } finally {
      database.close();
    }
  }
  return texts;
}`;
