import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The report of a sweep, met as a screen reader meets it. */
export class ReportPage {
  readonly content: FrameLocator;
  readonly heading: Locator;
  readonly table: Locator;
  readonly filter: Locator;
  /** Narrows the table to a class of accounts. */
  readonly class: Locator;
  /** How many shares the table shows, of how many. */
  readonly count: Locator;

  constructor(workbench: Workbench) {
    const { words } = workbench;
    this.content = workbench.webview();
    this.heading = this.content.getByRole('heading', { name: words.say('Image sharing report') });
    this.table = this.content.getByRole('grid', { name: words.say('All shares') });
    this.filter = this.content.getByRole('textbox', { name: words.say('Filter'), exact: true });
    this.class = this.content.getByRole('combobox', { name: words.say('Class') });
    const counted = words.say('{0} of {1} shares', '[\\d,]+', '[\\d,]+');
    this.count = this.content.getByRole('status').filter({ hasText: new RegExp(`^${counted}$`) });
  }

  button(name: string | RegExp): Locator {
    return this.content.getByRole('button', { name, exact: true });
  }

  section(name: string | RegExp): Locator {
    return this.content.getByRole('region', { name });
  }

  /** A column's head, which tells by `aria-sort` how the table is sorted. */
  column(name: string | RegExp): Locator {
    return this.table.getByRole('columnheader', { name });
  }

  /** Waits until the page stands, with all that the sweep found. */
  async shown(): Promise<void> {
    await this.heading.waitFor();
    await this.count.waitFor();
  }

  /** How many shares the table shows, in words. */
  async counted(): Promise<string> {
    return (await this.count.textContent()) ?? '';
  }

  /** Waits until the table shows another number of shares; tells which. */
  async countingOtherThan(before: string): Promise<string> {
    const other = this.count.filter({ hasNotText: before });
    await other.waitFor();
    return this.counted();
  }

  /** Whether all buttons of a row are in sight, side by side, though its other columns are wider than the page. */
  async showsActions(): Promise<boolean> {
    const scroller = this.content.locator('.grid-scroller');
    const { x = 0, width = 0 } = (await scroller.boundingBox()) ?? {};
    const isWider = await scroller.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    // Only accounts have all of them.
    const row = this.table.getByRole('row').filter({ hasText: /\d{16}/ });
    const buttons = await row.first().getByRole('button').all();
    const places = await Promise.all(buttons.map((button) => button.boundingBox()));
    const areInSight = places.every((place, index) => {
      const left = index === 0 ? x : (places[index - 1]?.x ?? x) + (places[index - 1]?.width ?? 0);
      return place !== null && place.x >= left && place.x + place.width <= x + width;
    });
    return isWider && places.length === 3 && areInSight;
  }

  /** Waits until assistive technology was told this. */
  async said(text: string | RegExp): Promise<void> {
    await this.content.getByRole('status').filter({ hasText: text }).waitFor();
  }
}
