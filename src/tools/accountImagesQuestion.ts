import { t } from '@vscode/l10n';
import type { AccountSession } from '../credentials/accountSession';
import { EcsError } from '../ecs/ecsError';
import { checkAccountId } from '../ecs/request';
import type { SweepResult } from '../sweep/model';
import { sweepConsent, sweptConsent } from './sweepConsent';
import { findingsIn, imagesFor, sweepFacts } from './sweptAnswer';
import type { ToolContext } from './toolContext';
import { fieldsOf, textIn } from './toolInput';
import type { ToolQuestion } from './toolQuestion';

interface SweepAsked {
  /** Whose images; the findings of the sweep when absent. */
  readonly accountId?: string;
  /** Sweeps all regions anew instead of answering from the last sweep. */
  readonly newSweep: boolean;
}

/** Which images may an account use, or what should be looked at? From the last sweep, or from a new one. */
export function accountImagesQuestion(context: ToolContext): ToolQuestion<SweepAsked> {
  return {
    inputOf(given) {
      const { accountId, newSweep } = fieldsOf(given);
      // Whoever agrees to a look at the last sweep has not agreed to a new one, so this is never guessed.
      if (typeof (newSweep ?? false) !== 'boolean') {
        throw invalid(t('newSweep must be true or false.'));
      }
      return { accountId: optionalAccountId(accountId), newSweep: newSweep === true };
    },
    async consentTo({ accountId, newSweep }, session) {
      const last = await lastSweep(context, session);
      return newSweep ? sweepConsent(accountId, session, last) : sweptConsent(accountId, session, kept(last));
    },
    async answer({ accountId, newSweep }, session, signal) {
      const last = await lastSweep(context, session);
      const result = newSweep
        ? await context.sweeps.of(session).run({ ...context.sweepOptions(), signal })
        : kept(last);
      const options = { knownAccounts: context.knownAccounts(session), olderThanDays: context.olderThanDays() };
      const found = accountId === undefined ? findingsIn(result, options) : imagesFor(accountId, result, options);
      return { sweep: sweepFacts(result), ...(await found) };
    },
  };
}

/** Models write null for what they leave out. */
function optionalAccountId(field: unknown): string | undefined {
  if (field === undefined || field === null) {
    return undefined;
  }
  const accountId = textIn(field);
  checkAccountId(accountId);
  return accountId;
}

async function lastSweep({ sweeps }: ToolContext, session: AccountSession): Promise<SweepResult | undefined> {
  const sweep = sweeps.of(session);
  await sweep.open();
  return sweep.result;
}

function kept(last: SweepResult | undefined): SweepResult {
  if (!last) {
    throw invalid(t('No sweep of this account is kept.'), t('Ask again with newSweep to sweep all regions.'));
  }
  return last;
}

function invalid(reason: string, nextStep?: string): EcsError {
  return new EcsError({ kind: 'invalid', reason, nextStep });
}
