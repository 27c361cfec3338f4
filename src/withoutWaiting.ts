import type { LogOutputChannel } from 'vscode';
import { isCancelled } from './ecs/ecsError';
import { showError } from './showError';

/**
 * Lets a notification stand for as long as nobody puts it away; what fails in the step that is chosen from it is shown, and
 * is in the log where it is not a command's own, which logs by itself.
 */
export function withoutWaiting(notification: Promise<unknown>, log?: Pick<LogOutputChannel, 'error'>): void {
  notification.catch((error: unknown) => {
    if (!isCancelled(error)) {
      log?.error(String(error));
      // When not even this can be shown there is nobody left to tell.
      showError(error).catch(() => undefined);
    }
  });
}
