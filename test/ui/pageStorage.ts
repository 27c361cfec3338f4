import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';

/**
 * The page keeps secrets over a reload, sealed with a key that the program around this server would give it. Without
 * that key, they are lost when the window is reloaded.
 */
export async function keepSecrets(context: BrowserContext): Promise<void> {
  const key = JSON.stringify([...randomBytes(32)]);
  // A route would do as well, but then every request of the page waits for us, and nothing is taken from its cache.
  await context.addInitScript(`{
    const { fetch } = globalThis;
    globalThis.fetch = (input, options) =>
      String(input?.url ?? input).endsWith('/mint-key')
        ? Promise.resolve(new Response(new Uint8Array(${key})))
        : fetch(input, options);
  }`);
}

/** Waits until the page has stored a state of its windows that matches. */
export async function storedState(page: Page, state: RegExp): Promise<void> {
  await page.evaluate(`(async () => {
    const holdsState = ${holdsState};
    while (!(await holdsState(${state}))) {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })()`);
}

/** Runs in the page, which keeps the state of windows in its databases. */
const holdsState = `async (state) => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values = await done(database.transaction(store).objectStore(store).getAll());
        if (values.some((value) => state.test(String(value)))) {
          return true;
        }
      }
    } finally {
      database.close();
    }
  }
  return false;
}`;
