import type { Locator, Page } from 'playwright-core';
import { saveDialogReady } from './saveAs';
import type { TreeView } from './treeView';
import type { Workbench } from './workbench';

/** More presses than it takes to get anywhere. */
const most = 150;

/** What a person does who has a keyboard and nothing else. */
export class Keyboard {
  private readonly page: Page;

  constructor(private readonly workbench: Workbench) {
    this.page = workbench.page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command of the product, by its key in the manifest's texts, from the palette. */
  async run(key: string): Promise<void> {
    const { words } = this.workbench;
    await this.runTitled(`${words.title('command.category')}: ${words.title(key)}`);
  }

  /** Runs any command from the palette, by its whole title. */
  async runTitled(title: string): Promise<void> {
    const { quickInput } = this.workbench;
    // A window that has just been drawn does not hear the keyboard yet, nor know all commands.
    for (let tries = 1; tries <= 8; tries += 1) {
      await this.press('F1');
      if (await appears(quickInput.box)) {
        await this.type(title);
        if (await appears(quickInput.choice(title))) {
          return this.choose(title);
        }
      }
      await this.press('Escape');
    }
    throw new Error(`The palette never had: ${title}`);
  }

  /** Shows a view of the product, and goes there. */
  async goToView(view: 'images' | 'accounts'): Promise<void> {
    const { words } = this.workbench;
    await this.runTitled(`${words.container}: Focus on ${words[view]} View`);
  }

  /** Chooses from the list at the top of the window. */
  async choose(name: string | RegExp): Promise<void> {
    const { quickInput } = this.workbench;
    await quickInput.choice(name).waitFor();
    await quickInput.keyboardIn.waitFor();
    const chosen = quickInput.widget.getByRole('option', { name }).and(this.page.locator('.focused'));
    if ((await chosen.count()) === 0) {
      await this.listed();
    }
    await this.until(chosen, 'ArrowDown');
    await this.press('Enter');
  }

  /** Types over what stands in the step that shows this text. */
  async typeInto(step: string | RegExp, text: string): Promise<void> {
    const { quickInput } = this.workbench;
    await quickInput.showing(step);
    for (let tries = 1; tries <= 4; tries += 1) {
      await quickInput.keyboardIn.waitFor();
      await this.press('ControlOrMeta+a');
      await this.type(text);
      // A page that had the keyboard may take it back for a moment: whoever looks sees that, and types again.
      if ((await quickInput.box.inputValue()) === text) {
        return;
      }
    }
    throw new Error(`The step never took: ${text}`);
  }

  /** Types over what stands in the step that shows this text, and accepts. */
  async answer(step: string | RegExp, text: string): Promise<void> {
    await this.typeInto(step, text);
    await this.workbench.quickInput.keyboardIn.waitFor();
    await this.press('Enter');
  }

  /** Pastes over the file of the save dialog; `neighbour`, which lies beside it, shows that its folder was read. */
  async saveAs(file: string, neighbour: string): Promise<void> {
    const { quickInput } = this.workbench;
    await saveDialogReady(this.workbench, file);
    await this.press('ControlOrMeta+a');
    // Letter by letter it names other folders on the way, and the dialog is deaf while it reads one.
    await this.page.keyboard.insertText(file);
    await quickInput.choice(neighbour).waitFor();
    await this.press('Enter');
    await quickInput.widget.waitFor({ state: 'hidden' });
  }

  /** Presses Tab until the keyboard is on it, somewhere in the workbench itself. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    await this.until(target.and(this.page.locator(':focus')), 'Tab');
  }

  /** Goes down a tree, from its first row, to the one of this name. Tells the whole name. */
  async walkTo(view: TreeView, name: string | RegExp): Promise<string> {
    await this.press('Home');
    for (let presses = 0; presses < most; presses += 1) {
      const label = await view.focused();
      if (label !== null && (typeof name === 'string' ? label.includes(name) : name.test(label))) {
        return label;
      }
      // A tree that was drawn anew around the keyboard may not tell where that is until it moves.
      await this.press(label === null ? 'Home' : 'ArrowDown');
    }
    throw new Error(`There is no ${name} in the first ${most} rows.`);
  }

  /** Chooses from the context menu of the row that the keyboard is on. */
  async menu(entry: string): Promise<void> {
    await this.press('Shift+F10');
    const item = this.page.getByRole('menuitem', { name: entry });
    await item.waitFor();
    await this.until(item.and(this.page.locator(':focus')), 'ArrowDown');
    await this.press('Enter');
    await item.waitFor({ state: 'hidden' });
  }

  /** Waits until a web page has the keyboard. */
  async inPage(): Promise<void> {
    await this.page.waitForFunction("document.activeElement?.matches('iframe.webview')");
  }

  /** Throws if the keyboard is nowhere: on the bare window, or on the bare document of a web page. */
  async held(): Promise<void> {
    await this.page.waitForFunction('document.activeElement && document.activeElement !== document.body');
    if (await this.page.evaluate("document.activeElement.matches('iframe.webview')")) {
      await this.workbench.webview().locator(':focus').waitFor();
    }
  }

  /** Waits until the list stays as it is: the palette adds similar commands a moment later, and goes to the first then. */
  private async listed(): Promise<void> {
    const options = this.workbench.quickInput.widget.getByRole('option');
    for (let before = '', same = 0; same < 3; ) {
      const now = (await options.allTextContents()).join('\n');
      same = now === before ? same + 1 : 0;
      before = now;
      await this.page.waitForTimeout(100);
    }
  }

  private async until(reached: Locator, key: string): Promise<void> {
    for (let presses = 0; (await reached.count()) === 0; presses += 1) {
      if (presses === most) {
        throw new Error(`${most} times ${key} did not reach ${reached}.`);
      }
      await this.press(key);
    }
  }
}

async function appears(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
}
