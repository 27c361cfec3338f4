import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { installVsCode } from '../workbench/installVsCode';
import { patience } from '../workbench/patience';
import { outDirectory } from '../workbench/projectPaths';
import { Server } from '../workbench/server';
import { workbenchAddress } from '../workbench/workbenchAddress';
import { Notifications } from './notifications';
import type { PageRecorder } from './pageRecorder';
import { keepSecrets, storedState } from './pageStorage';
import { QuickInput } from './quickInput';
import { sharedBrowser, sharedExtensions, version } from './shared';
import { TreeView } from './treeView';
import { type Language, Words } from './words';
import { settingsOfTests } from './workbenchSettings';

export interface WorkbenchOptions {
  /** Settings of the machine, written before the server starts. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder to open; an empty window without. */
  readonly folder?: string;
  /** In CSS pixels. A tree draws only what is in sight, so a tall window shows a long list whole. */
  readonly height?: number;
  /** What VS Code gives as its display language; its own texts stay English, having no language pack. */
  readonly language?: Language;
  /** Variables of the environment that VS Code starts in, besides those of an empty home. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Logs all it can. */
  readonly chatty?: boolean;
  /** Looks at what passes in the window, from the first moment. */
  readonly recorder?: PageRecorder;
}

export { version };

/** A VS Code with the packaged extension, as a person meets it: found by role and name, driven by mouse and keyboard. */
export class Workbench {
  /** Every window that is open now. */
  static readonly opened = new Set<Workbench>();

  readonly images: TreeView;
  readonly accounts: TreeView;
  readonly notifications: Notifications;
  readonly quickInput: QuickInput;

  private constructor(
    private readonly server: Server,
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly words: Words,
  ) {
    const runCommand = (title: string) => this.runCommand(title);
    this.images = new TreeView(page, runCommand, words.container, words.images, [words.accounts]);
    this.accounts = new TreeView(page, runCommand, words.container, words.accounts, [words.images]);
    this.notifications = new Notifications(page);
    this.quickInput = new QuickInput(page);
    Workbench.opened.add(this);
    page.once('close', () => Workbench.opened.delete(this));
  }

  static async open({
    settings,
    folder,
    height = 800,
    language = 'en',
    environment,
    chatty = false,
    recorder,
  }: WorkbenchOptions = {}): Promise<Workbench> {
    const server = await Server.start(await installVsCode(version), {
      extensionsDirectory: await sharedExtensions(),
      settings: { ...settingsOfTests, ...settings },
      isolated: true,
      environment,
      chatty,
    });
    const browser = await sharedBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height }, locale: 'en-US' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address.origin });
    await keepSecrets(context);
    await recorder?.install(context);
    if (language !== 'en') {
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
    }
    context.setDefaultTimeout(patience / 2);
    context.setDefaultNavigationTimeout(patience);
    const page = await context.newPage();
    const workbench = new Workbench(server, context, page, new Words(language));
    try {
      await page.goto(workbenchAddress(server.address, { folder }));
      await workbench.ready();
    } catch (error) {
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  /** Where VS Code writes: logs, storage, settings, and its home. */
  get dataFolder(): string {
    return this.server.data;
  }

  /** What VS Code has printed. */
  output(): string {
    return this.server.output;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.stop();
  }

  /**
   * Waits until VS Code has stored a state of its windows that matches. In a browser it stores from time to time, and
   * a reload loses what came after.
   */
  async stored(state: RegExp): Promise<void> {
    await storedState(this.page, state);
  }

  /** Puts a file into the home of VS Code, while it runs. */
  async writeHomeFile(path: string, content: string): Promise<void> {
    await this.server.writeHomeFile(path, content);
  }

  /** Reloads the window, as "Developer: Reload Window" does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Opens another window of the same VS Code: same profile, same secrets. Close its page when done. */
  async openWindow(): Promise<Workbench> {
    const page = await this.context.newPage();
    await page.goto(this.page.url());
    const window = new Workbench(this.server, this.context, page, this.words);
    await window.ready();
    return window;
  }

  /** Runs a command by its title, from the palette. */
  async runCommand(title: string): Promise<void> {
    const { quickInput } = this;
    // A window that has just been drawn does not hear the keyboard yet, nor know all commands; a busy one takes longer.
    for (let timeout = 2500; timeout <= 20_000; timeout += 2500) {
      await this.page.keyboard.press('F1');
      // It closes whenever something else takes the keyboard.
      const ran =
        (await appears(quickInput.box, timeout)) &&
        (await quickInput.typed(`>${title}`, timeout)) &&
        (await appears(quickInput.choice(title), timeout)) &&
        (await quickInput.picked(title, timeout));
      if (ran) {
        return;
      }
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`The palette never had: ${title}`);
  }

  /** Types into the text file that was just opened, once that hears the keyboard. */
  async typeIntoFile(text: string): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await this.page.keyboard.type(text);
    await this.page.locator('.editor-instance .view-lines').getByText(text).waitFor();
  }

  /** The inside of the web page in the active editor, for role queries. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Waits for the status bar to say this. */
  async status(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').getByText(text).first().waitFor();
  }

  /** A picture into `out/screenshots/`, for people to look at. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(outDirectory, 'screenshots', `${name}-${version}.png`) });
  }

  private async ready(): Promise<void> {
    await this.page.getByRole('tab', { name: this.words.container }).waitFor({ timeout: patience });
  }
}

async function appears(what: Locator, timeout: number): Promise<boolean> {
  return what.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
