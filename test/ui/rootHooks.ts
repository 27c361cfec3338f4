import type { Context } from 'mocha';
import { closeShared } from './shared';
import { Workbench } from './workbench';

/** Files of which a test has failed. What that left behind would make the next ones fail, late and for no reason of their own. */
const failed = new Set<string>();

export const mochaHooks = {
  afterAll: closeShared,

  beforeEach(this: Context): void {
    if (failed.has(this.currentTest?.file ?? '')) {
      this.skip();
    }
  },

  /** Shows what the window looked like when a test failed. */
  async afterEach(this: Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') {
      return;
    }
    failed.add(this.currentTest.file ?? '');
    const title = this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    for (const workbench of Workbench.opened) {
      await workbench.screenshot(`failed-${title}`);
    }
  },
};
