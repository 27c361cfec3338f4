import { ProgressLocation, window } from 'vscode';
import type { CredentialSource } from '../ecs/accessKey';
import { cancelled } from '../ecs/ecsError';
import type { CallerIdentity } from '../ecs/model';
import type { CommandContext } from './commandContext';

/**
 * Whose credentials they are, as STS says; shows progress under a title, which can be cancelled.
 * @throws EcsError when they cannot be had or are refused, or nobody could be asked
 */
export async function checkCredentials(
  { clients }: Pick<CommandContext, 'clients'>,
  credentials: CredentialSource,
  title: string,
): Promise<CallerIdentity> {
  const { client } = (await clients.get()).open(credentials);
  const stop = new AbortController();
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const listener = token.onCancellationRequested(() => stop.abort());
      try {
        const identity = await client.callerIdentity(stop.signal);
        if (stop.signal.aborted) {
          throw cancelled();
        }
        return identity;
      } finally {
        listener.dispose();
      }
    },
  );
}
