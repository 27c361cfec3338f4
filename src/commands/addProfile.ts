import { InputBoxValidationSeverity, l10n } from 'vscode';
import { isCancelled } from '../ecs/ecsError';
import type { CallerIdentity } from '../ecs/model';
import { askAccessKey } from './askAccessKey';
import { askText, type TextQuestion } from './askText';
import { checkAccessKey } from './checkAccessKey';
import type { CommandContext } from './commandContext';
import { focusImages } from './focusImages';
import { showError } from './showError';

type Context = Pick<CommandContext, 'profiles' | 'openClient'>;

/** Asks for an AccessKey, tries it with GetCallerIdentity, and only then stores it under a name. */
export async function addProfile(context: Context): Promise<void> {
  const accessKey = await askAccessKey();
  if (!accessKey) {
    return;
  }
  try {
    const identity = await checkAccessKey(context, accessKey);
    const name = await askText(await nameQuestion(context, identity));
    if (typeof name === 'string') {
      await context.profiles.save(name, accessKey, identity);
      await focusImages();
    }
  } catch (error) {
    if (isCancelled(error)) {
      return;
    }
    const again = l10n.t('Try Again');
    if ((await showError(error, again)) === again) {
      await addProfile(context);
    }
  }
}

async function nameQuestion({ profiles }: Context, identity: CallerIdentity): Promise<TextQuestion> {
  const { profiles: saved } = await profiles.index();
  return {
    title: l10n.t('Add an AccessKey'),
    step: 4,
    totalSteps: 4,
    prompt: l10n.t('The key belongs to account {0} ({1}). Name the profile.', identity.accountId, identity.arn),
    value: suggestedName(identity),
    validate: (text) => {
      if (text === '') {
        return l10n.t('A profile needs a name.');
      }
      const taken = saved.some(({ name }) => name === text);
      const message = l10n.t('There is a profile of this name: it gets the new key.');
      return taken ? { message, severity: InputBoxValidationSeverity.Warning } : undefined;
    },
  };
}

/** The last part of `acs:ram::<account ID>:user/<name>`, or the account ID for the account itself. */
function suggestedName({ arn, accountId }: CallerIdentity): string {
  const last = arn.split('/').pop() ?? '';
  return arn.includes('/') && last !== '' ? last : accountId;
}
