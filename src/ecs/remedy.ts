import { t } from '@vscode/l10n';
import type { EcsErrorFacts } from './ecsError';

/** Text that helps against a failure where it is pasted: into RAM, or into a terminal. */
export interface Remedy {
  readonly text: string;
  /** For a button that copies it. */
  readonly copy: string;
  /** What to say once it is copied. */
  readonly copied: string;
}

/** All that this product asks of ECS and RAM restricts. */
const readActions = ['ecs:DescribeRegions', 'ecs:DescribeImages', 'ecs:DescribeImageSharePermission'];

/** @param nextStep the sentence that says what helps */
export function remedyAgainst(facts: EcsErrorFacts, nextStep: string | undefined): Remedy | undefined {
  switch (facts.kind) {
    case 'permission':
      return policyFor(missingAction(facts));
    case 'auth':
    case 'expired':
    case 'credentials':
      return commandIn(nextStep ?? '');
    default:
      return undefined;
  }
}

/** The RAM action that the caller lacks, as the service names it, or else by what was asked. */
export function missingAction({ requiredAction, action }: EcsErrorFacts): string {
  return requiredAction ?? (action === 'GetCallerIdentity' ? `sts:${action}` : `ecs:${action ?? ''}`);
}

/** Grants all that reading images takes, so that nobody comes back twice; nothing where something else is missing. */
function policyFor(missing: string): Remedy | undefined {
  // The service says what is missing, and whoever answers in its place may name what grants much more.
  if (!readActions.includes(missing)) {
    return undefined;
  }
  const policy = { Version: '1', Statement: [{ Effect: 'Allow', Action: readActions, Resource: '*' }] };
  return { text: JSON.stringify(policy, undefined, 2), copy: t('Copy RAM Policy'), copied: t('RAM policy copied.') };
}

/** The command that stands in quotes; none with a name in which a shell might read more than a word. */
function commandIn(nextStep: string): Remedy | undefined {
  const text = /^[^"“”]*["“](aliyun configure(?: --profile [A-Za-z0-9][\w.-]*)?)["”][^"“”]*$/.exec(nextStep)?.[1];
  return text === undefined ? undefined : { text, copy: t('Copy Command'), copied: t('Command copied.') };
}
