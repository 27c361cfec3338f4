import type { Context } from 'mocha';
import { Workbench } from './workbench';

/** Shows what the window looked like when a test failed. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') {
      return;
    }
    const title = this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    for (const workbench of Workbench.opened) {
      await workbench.screenshot(`failed-${title}`);
    }
  },
};
