import { l10n } from 'vscode';
import type { AccessKey } from '../ecs/accessKey';
import { askText, back, type TextQuestion } from './askText';

/**
 * Asks for an AccessKey in three steps, with a way back; undefined when the person gives up. Starts at the step named,
 * with what was answered before.
 */
export async function askAccessKey(before?: AccessKey, firstStep = 0): Promise<AccessKey | undefined> {
  const answers = [before?.accessKeyId ?? '', before?.accessKeySecret ?? '', before?.securityToken ?? ''];
  for (let step = firstStep; step < questions.length; ) {
    const answer = await askText(questionAt(step, answers[step] ?? ''));
    if (answer === undefined) {
      return undefined;
    }
    if (answer === back) {
      step -= 1;
    } else {
      answers[step] = answer;
      step += 1;
    }
  }
  const [accessKeyId = '', accessKeySecret = '', securityToken] = answers;
  return { accessKeyId, accessKeySecret, securityToken: securityToken || undefined };
}

/** Where the STS token is asked for. */
export const lastAccessKeyStep = 2;

const questions: readonly (() => Omit<TextQuestion, 'title'>)[] = [
  () => ({
    prompt: l10n.t('AccessKey ID of a RAM user that may read images. It is checked before it is stored.'),
    placeholder: 'LTAI…',
    validate: (text) => (/^[\w.-]+$/.test(text) ? undefined : l10n.t('An AccessKey ID has letters and digits only.')),
  }),
  () => ({
    prompt: l10n.t('AccessKey secret. It is kept in the secret storage of VS Code and nowhere else.'),
    password: true,
    validate: (text) => (/^\S+$/.test(text) ? undefined : l10n.t('A secret is not empty and has no spaces.')),
  }),
  () => ({
    prompt: l10n.t('STS token, for temporary credentials. Leave it empty for a permanent AccessKey.'),
    password: true,
    validate: (text) => (/^\S*$/.test(text) ? undefined : l10n.t('A token has no spaces.')),
  }),
];

function questionAt(step: number, value: string): TextQuestion {
  const question = questions[step]?.() ?? { prompt: '' };
  return { title: l10n.t('Add an AccessKey'), step: step + 1, totalSteps: questions.length + 1, value, ...question };
}
