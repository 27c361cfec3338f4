import { l10n } from 'vscode';
import { showError } from '../showError';
import { withoutWaiting } from '../withoutWaiting';
import type { ActionContext } from './resultActions';

type Action = (context: ActionContext) => Promise<void>;

/** Runs what reads every page of a list, one at a time; offers to try again what failed. */
export class WholeList {
  private running = false;

  constructor(private readonly context: () => ActionContext | undefined) {}

  async run(action: Action): Promise<void> {
    const context = this.context();
    if (!context) {
      return;
    }
    if (this.running) {
      context.say(l10n.t('All accounts are being read already.'));
      return;
    }
    this.running = true;
    try {
      await action(context);
    } catch (error) {
      // Not awaited: a notification may stand for long, and must not keep the next attempt waiting.
      withoutWaiting(this.offerRetry(error, action, context.closed));
    } finally {
      this.running = false;
    }
  }

  private async offerRetry(error: unknown, action: Action, closed: AbortSignal): Promise<void> {
    const retry = l10n.t('Retry');
    if ((await showError(error, retry)) === retry && !closed.aborted) {
      await this.run(action);
    }
  }
}
