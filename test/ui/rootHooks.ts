import type { Context } from 'mocha';
import { closeShared } from './shared';
import { Workbench } from './workbench';

export const mochaHooks = {
  afterAll: closeShared,

  /** Shows what the window looked like when a test failed. */
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
