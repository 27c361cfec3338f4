import { InputBoxValidationSeverity, l10n } from 'vscode';
import type { KeyLeft } from '../credentials/keyEntries';
import type { Profile } from '../credentials/profile';
import { freeName, type Placed } from '../credentials/profileIndex';
import type { AccessKey } from '../ecs/accessKey';
import { isCancelled } from '../ecs/ecsError';
import type { CallerIdentity } from '../ecs/model';
import { showError } from '../showError';
import { askAccessKey, lastAccessKeyStep } from './askAccessKey';
import { askText, back, type TextQuestion } from './askText';
import { checkCredentials } from './checkCredentials';
import type { CommandContext } from './commandContext';
import { forgetProfile } from './forgetProfile';

type Context = Pick<CommandContext, 'profiles' | 'clients' | 'images' | 'memory' | 'expanded' | 'sweeps'>;

/** Asks for an AccessKey, tries it with GetCallerIdentity, and only then stores it under a name. */
export async function addProfile(context: Context, before?: AccessKey, firstStep?: number): Promise<void> {
  const accessKey = await askAccessKey(before, firstStep);
  const identity = accessKey && (await check(context, accessKey));
  if (!identity) {
    return;
  }
  const name = await askText(await nameQuestion(context, identity));
  if (name === back) {
    await addProfile(context, accessKey, lastAccessKeyStep);
  } else if (name !== undefined) {
    await save(context, name, accessKey, identity);
  }
}

/** What was typed is not lost when it cannot be stored: it can be tried again, for example when the keyring is unlocked. */
async function save(context: Context, name: string, accessKey: AccessKey, identity: CallerIdentity): Promise<void> {
  let placed: Placed & KeyLeft;
  try {
    placed = await context.profiles.saveKey(name, accessKey, identity);
  } catch (error) {
    const again = l10n.t('Try Again');
    return (await showError(error, again)) === again ? save(context, name, accessKey, identity) : undefined;
  }
  await forgetProfile(context, placed.replacedId);
  await context.images.focus();
  if (placed.keyLeft) {
    throw placed.keyLeft;
  }
}

/** Whose key it is; undefined when it was refused, after saying why and offering another try. */
async function check(context: Context, accessKey: AccessKey): Promise<CallerIdentity | undefined> {
  try {
    const title = l10n.t('Checking the AccessKey with Alibaba Cloud STS');
    return await checkCredentials(context, { read: async () => accessKey }, title);
  } catch (error) {
    const again = l10n.t('Try Again');
    if (!isCancelled(error) && (await showError(error, again)) === again) {
      await addProfile(context, { ...accessKey, accessKeySecret: '' });
    }
    return undefined;
  }
}

async function nameQuestion({ profiles }: Context, identity: CallerIdentity): Promise<TextQuestion> {
  const { profiles: saved } = await profiles.index();
  return {
    title: l10n.t('Add an AccessKey'),
    step: 4,
    totalSteps: 4,
    prompt: l10n.t('The key belongs to account {0} ({1}). Name the profile.', identity.accountId, identity.arn),
    value: suggestedName(identity, saved),
    validate: (text) => {
      if (text === '') {
        return l10n.t('A profile needs a name.');
      }
      const taken = saved.find(({ name }) => name === text);
      const message =
        taken?.accountId === identity.accountId
          ? l10n.t('There is a profile of this name: it gets the new key.')
          : l10n.t(
              'There is a profile of this name, of account {0}: it is replaced, and its key and sweeps are deleted.',
              taken?.accountId ?? '',
            );
      return taken ? { message, severity: InputBoxValidationSeverity.Warning } : undefined;
    },
  };
}

/** The last part of `acs:ram::<account ID>:user/<name>`, or the account ID; never that of another account's profile. */
function suggestedName({ arn, accountId }: CallerIdentity, saved: readonly Profile[]): string {
  const last = arn.split('/').pop() ?? '';
  const name = arn.includes('/') && last !== '' ? last : accountId;
  return freeName(name, { profiles: saved.filter((profile) => profile.accountId !== accountId) });
}
