import type { Locator, Page } from 'playwright-core';

/** The messages in the corner, and the dialogs that wait for an answer. */
export class Notifications {
  constructor(private readonly page: Page) {}

  /** A message by what it says. */
  saying(text: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: /, notification/ }).filter({ hasText: text });
  }

  /** Waits as long as a person would: VS Code shows three messages in 800 ms, progress among them, and keeps the others back. */
  async pause(): Promise<void> {
    await this.page.waitForTimeout(1000);
  }

  /** Presses a button of the message that says this. */
  async press(text: string | RegExp, button: string): Promise<void> {
    await this.saying(text).getByRole('button', { name: button, exact: true }).click();
  }

  /** Answers the modal dialog that says this. */
  async answer(text: string | RegExp, button: string): Promise<void> {
    const dialog = this.page.getByRole('dialog').filter({ hasText: text });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
