import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../workbench/browser';
import { installVsCode } from '../workbench/installVsCode';
import { packageExtension } from '../workbench/packageExtension';
import { outDirectory } from '../workbench/projectPaths';
import { Server } from '../workbench/server';
import { testEnvironment } from '../workbench/testEnvironment';
import { newestVersion, parseVersion } from '../workbench/versions';
import { workbenchAddress } from '../workbench/workbenchAddress';
import { Notifications } from './notifications';
import { QuickInput } from './quickInput';
import { TreeView } from './treeView';

export interface WorkbenchOptions {
  /** Settings of the machine, written before the server starts. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder to open; an empty window without. */
  readonly folder?: string;
  /** In CSS pixels. A tree draws only what is in sight, so a tall window shows a long list whole. */
  readonly height?: number;
}

export const version = parseVersion(process.env.TEST_VSCODE ?? newestVersion);

/** A VS Code with the packaged extension, as a person meets it: found by role and name, driven by mouse and keyboard. */
export class Workbench {
  /** Every window that is open now. */
  static readonly opened = new Set<Workbench>();

  readonly images: TreeView;
  readonly notifications: Notifications;
  readonly quickInput: QuickInput;

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.images = new TreeView(page, 'ECS Image Sharing', 'Images');
    this.notifications = new Notifications(page);
    this.quickInput = new QuickInput(page);
    Workbench.opened.add(this);
    page.once('close', () => Workbench.opened.delete(this));
  }

  static async open({ settings, folder, height = 800 }: WorkbenchOptions = {}): Promise<Workbench> {
    const server = await Server.start(await installVsCode(version), {
      extensions: [process.env.TEST_VSIX ?? (await packageExtension())],
      // Stuck parents are drawn twice, over the rows below them.
      settings: { 'workbench.tree.enableStickyScroll': false, ...settings },
      environment: testEnvironment(),
    });
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height }, locale: 'en-US' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address.origin });
    const page = await context.newPage();
    const workbench = new Workbench(server, browser, context, page);
    try {
      await page.goto(workbenchAddress(server.address, { folder }));
      await workbench.ready();
    } catch (error) {
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
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
    const window = new Workbench(this.server, this.browser, this.context, page);
    await window.ready();
    return window;
  }

  /** Runs a command by its title, from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${title}`);
    await this.quickInput.pick(title);
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
    await this.page.getByRole('tab', { name: 'ECS Image Sharing' }).waitFor({ timeout: 60_000 });
  }
}
