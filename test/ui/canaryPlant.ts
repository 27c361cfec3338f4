import type { Page } from 'playwright-core';

/** Puts a text wherever a window could leak it. */
export async function plant(page: Page, text: string): Promise<void> {
  const secret = JSON.stringify(text);
  await page.evaluate(`(async () => {
    document.body.dataset.planted = localStorage.planted = ${secret};
    new MessageChannel().port1.postMessage({ planted: ${secret} });
    await navigator.clipboard.writeText(${secret});
    const notification = Object.assign(document.createElement('div'), { className: 'notification-list-item' });
    notification.textContent = ${secret};
    document.body.append(notification);
    indexedDB.deleteDatabase('planted');
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('secrets').put({ bytes: new TextEncoder().encode(${secret}) }, 'key');
    await new Promise((resolve) => { request.onsuccess = resolve; });
    request.result.close();
    notification.remove();
  })()`);
  // The recorder tells what it saw a little later.
  await page.waitForTimeout(500);
}

/** The places where {@link plant} puts it, as searches call them. */
export const plantedPlaces = ['copies', 'drawn', 'messages', 'notifications', 'page', 'planted', 'planted/secrets/key'];
