import type { Locator, Page } from 'playwright-core';

/** The list and the box at the top of the window: quick picks, input boxes, the command palette. */
export class QuickInput {
  /** Its names for screen readers differ between versions, so this one place goes by class. */
  readonly widget: Locator;
  readonly box: Locator;
  /** The box while the keyboard is in it. */
  readonly keyboardIn: Locator;

  constructor(page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
    this.box = this.widget.getByRole('textbox');
    this.keyboardIn = this.box.and(page.locator(':focus'));
  }

  /** Waits for the step that carries this text: its title, its prompt or what is wrong with the input. */
  async showing(text: string | RegExp): Promise<void> {
    await this.widget.getByText(text).first().waitFor();
  }

  async type(text: string): Promise<void> {
    await this.box.fill(text);
  }

  /** Types unless the list has closed, as it does when something else takes the keyboard; tells whether it could. */
  async typed(text: string, timeout: number): Promise<boolean> {
    return this.box.fill(text, { timeout }).then(
      () => true,
      () => false,
    );
  }

  async accept(): Promise<void> {
    await this.box.press('Enter');
  }

  /** Types into the step that shows this text, and accepts. */
  async answer(step: string | RegExp, text: string): Promise<void> {
    await this.showing(step);
    await this.type(text);
    await this.accept();
  }

  /** A choice by a part of its name. */
  choice(name: string | RegExp): Locator {
    return this.widget.getByRole('option', { name }).first();
  }

  async pick(name: string | RegExp): Promise<void> {
    await this.choice(name).click();
  }

  /** Ticks a choice of which there may be several, or takes its tick away. */
  async tick(name: string | RegExp): Promise<void> {
    const row = this.widget.getByRole('checkbox', { name }).or(this.widget.getByRole('option', { name }));
    await row.first().click();
  }

  /** Picks unless the list has closed; tells whether it could. */
  async picked(name: string | RegExp, timeout: number): Promise<boolean> {
    return this.choice(name)
      .click({ timeout })
      .then(
        () => true,
        () => false,
      );
  }

  async dismiss(): Promise<void> {
    await this.box.press('Escape');
    await this.widget.waitFor({ state: 'detached' });
  }
}
