import type { FrameLocator, Locator } from 'playwright-core';
import { saveAs } from './saveAs';
import type { Workbench } from './workbench';

/** The page of one image's share permission, met as a screen reader meets it. */
export class ResultPage {
  readonly content: FrameLocator;
  readonly heading: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly filter: Locator;
  readonly pageNumber: Locator;
  readonly pageSize: Locator;

  constructor(private readonly workbench: Workbench) {
    const { words } = workbench;
    this.content = workbench.webview();
    this.heading = this.content.getByRole('heading', { name: words.say('Share permission') });
    this.table = this.content.getByRole('grid', { name: words.say('Accounts this image is shared with') });
    this.rows = this.table.getByRole('row').filter({ has: this.content.getByRole('rowheader') });
    this.filter = this.content.getByRole('textbox', { name: words.say('Filter this page') });
    this.pageNumber = this.content.getByRole('textbox', { name: words.say('Page'), exact: true });
    this.pageSize = this.content.getByRole('textbox', { name: words.say('Accounts per page') });
  }

  /** Opens the sample account, and waits until its tree no longer takes the keyboard. */
  async useSampleAccount(): Promise<void> {
    const { images, words } = this.workbench;
    await this.workbench.runCommand(words.title('command.sample.explore'));
    await images.accountShown(words.say('Sample account: made-up data, nothing is sent.'));
  }

  /** Asks for an image of a region by its ID from the palette, with the keyboard alone, and waits for the answer. */
  async query(regionId: string, imageId: string): Promise<void> {
    await this.ask(regionId, imageId);
    await this.content.getByRole('definition').filter({ hasText: imageId }).first().waitFor();
    await this.content.locator('main[aria-busy="false"]').waitFor();
  }

  async ask(regionId: string, imageId: string): Promise<void> {
    const { words } = this.workbench;
    await this.workbench.runCommand(words.title('command.query'));
    await this.step(words.say('Query Share Permission: region'), regionId);
    await this.step(words.say('Query Share Permission: image in {0}', regionId), imageId);
  }

  /**
   * Answers the dialog for a file's name, which VS Code in a browser shows as a quick input. It is deaf while it looks
   * into a folder: `neighbour`, which lies beside the file, shows that it has done so.
   */
  async saveAs(title: string, file: string, neighbour: string): Promise<void> {
    await this.workbench.quickInput.showing(title);
    await saveAs(this.workbench, file, neighbour);
  }

  button(name: string | RegExp): Locator {
    return this.content.getByRole('button', { name, exact: true });
  }

  /** A column's head, which tells by `aria-sort` how the table is sorted. */
  column(name: string): Locator {
    return this.table.getByRole('columnheader', { name });
  }

  row(accountId: string): Locator {
    return this.rows.filter({ has: this.content.getByRole('rowheader', { name: accountId }) });
  }

  checkbox(accountId: string): Locator {
    return this.content.getByRole('checkbox', { name: this.workbench.words.say('Select account {0}', accountId) });
  }

  /** Waits until the page says this of whether ECS lists the image as public. */
  async listedAsPublic(word: 'Yes' | 'No'): Promise<void> {
    await this.content
      .getByRole('definition')
      .filter({ hasText: new RegExp(`^${word}$`) })
      .waitFor();
  }

  /** The IDs that a copy put on the clipboard, once the page has said so. */
  async copied(said: string): Promise<string[]> {
    await this.said(said);
    return (await this.workbench.clipboard()).split('\n');
  }

  /** Account IDs shown, top to bottom. */
  async accountIds(): Promise<string[]> {
    return this.rows.getByRole('rowheader').allInnerTexts();
  }

  /** Waits until the page shows these of all accounts, such as "51–100 of 120". */
  async showing(range: string): Promise<void> {
    const pages = this.content.getByRole('navigation', { name: this.workbench.words.say('Pages') });
    await pages.getByText(range, { exact: true }).waitFor();
  }

  /** Waits until assistive technology was told this. */
  async said(text: string | RegExp): Promise<void> {
    await this.content.getByRole('status').filter({ hasText: text }).waitFor();
  }

  /** Waits until the keyboard is on it. */
  async focused(target: Locator): Promise<void> {
    await target.and(this.content.locator(':focus')).waitFor();
  }

  /** Presses Tab until the keyboard is on it. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    const reached = target.and(this.content.locator(':focus'));
    for (let presses = 0; (await reached.count()) === 0; presses++) {
      if (presses === 40) {
        throw new Error(`${presses} times ${key} did not reach ${target}.`);
      }
      await this.press(key);
    }
  }

  async press(key: string): Promise<void> {
    await this.workbench.page.keyboard.press(key);
  }

  private async step(title: string, id: string): Promise<void> {
    const { quickInput } = this.workbench;
    await quickInput.showing(title);
    await quickInput.type(id);
    await quickInput.choice(id).waitFor();
    await quickInput.accept();
  }
}
