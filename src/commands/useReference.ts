import { l10n } from 'vscode';
import type { ProfileReference } from '../credentials/profile';
import { referredCredentials } from '../credentials/profileCredentials';
import { checkCredentials } from './checkCredentials';
import type { CommandContext } from './commandContext';
import { forgetProfile } from './forgetProfile';

export type ReferenceContext = Pick<
  CommandContext,
  'profiles' | 'clients' | 'images' | 'log' | 'memory' | 'expanded' | 'sweeps'
>;

/**
 * Tries the credentials that a reference leads to with GetCallerIdentity, and only then stores the reference, as a
 * profile that becomes active.
 * @throws EcsError when they cannot be had or are refused
 */
export async function useReference(
  context: ReferenceContext,
  reference: ProfileReference,
  suggestedName: string,
): Promise<void> {
  const credentials = referredCredentials(reference, context.log);
  const title = l10n.t('Checking the credentials with Alibaba Cloud STS');
  const owner = await checkCredentials(context, credentials, title);
  const { replacedId } = await context.profiles.saveReference(suggestedName, reference, owner);
  await forgetProfile(context, replacedId);
  await context.images.focus();
}
