import { cancellable } from '../cancellable';
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
  const identity = await cancellable(title, [], (signal) => client.callerIdentity(signal));
  if (!identity) {
    throw cancelled();
  }
  return identity;
}
