import { isCancelled } from './ecs/ecsError';
import { showError } from './showError';

/** Lets a notification stand for as long as nobody puts it away; what fails in the step that is chosen from it is shown. */
export function withoutWaiting(notification: Promise<unknown>): void {
  notification.catch((error: unknown) => {
    if (!isCancelled(error)) {
      // When not even this can be shown there is nobody left to tell.
      showError(error).catch(() => undefined);
    }
  });
}
