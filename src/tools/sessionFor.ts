import { t } from '@vscode/l10n';
import type { AccountSession } from '../credentials/accountSession';
import { EcsError } from '../ecs/ecsError';

export interface OpenAccounts {
  active(): Promise<AccountSession | undefined>;
  get(id: string): Promise<AccountSession | undefined>;
}

/**
 * The account with this ID, or the active one.
 * @throws EcsError of kind `invalid` when there is none, or `storage`
 */
export async function sessionFor(sessions: OpenAccounts, id?: string): Promise<AccountSession> {
  const session = await (id === undefined ? sessions.active() : sessions.get(id));
  if (!session) {
    throw new EcsError({
      kind: 'invalid',
      reason: t('No account is open in ECS Image Sharing.'),
      nextStep: t('Add an AccessKey, use a CLI profile, or explore the sample account there.'),
    });
  }
  return session;
}
