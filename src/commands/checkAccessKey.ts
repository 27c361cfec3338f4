import { l10n, ProgressLocation, window } from 'vscode';
import { cancelled } from '../ecs/ecsError';
import type { CallerIdentity } from '../ecs/model';
import type { AccessKey } from '../ecs/popCoreTransport';
import type { CommandContext } from './commandContext';

/**
 * Whose key it is, as STS says; shows progress that can be cancelled.
 * @throws EcsError when the key is refused, or nobody could be asked
 */
export async function checkAccessKey(
  { openClient }: Pick<CommandContext, 'openClient'>,
  accessKey: AccessKey,
): Promise<CallerIdentity> {
  const title = l10n.t('Checking the AccessKey with Alibaba Cloud STS');
  const opened = openClient(accessKey);
  const stop = new AbortController();
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (_progress, token) => {
        const listener = token.onCancellationRequested(() => stop.abort());
        try {
          const identity = await opened.client.callerIdentity(stop.signal);
          if (stop.signal.aborted) {
            throw cancelled();
          }
          return identity;
        } finally {
          listener.dispose();
        }
      },
    );
  } finally {
    opened.dispose();
  }
}
