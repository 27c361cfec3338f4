import { t } from '@vscode/l10n';
import type { AccountSession } from '../credentials/accountSession';
import { readersTimes } from '../ecs/clock';
import type { SweepResult } from '../sweep/model';
import { toConversation } from './consentText';
import { requestsOf } from './sweepCost';
import type { Consent } from './toolQuestion';

type Account = Pick<AccountSession, 'isSample' | 'name' | 'accountId'>;

/** Before an answer from the last sweep: what is looked up, and how old it is. */
export function sweptConsent(
  accountId: string | undefined,
  { name, accountId: own }: Account,
  last: SweepResult,
): Consent {
  const ended = `${readersTimes().utc(last.finishedAt)} UTC`;
  return {
    doing: t('Looking into the last sweep of {0}', name),
    title: t('Read the last sweep of all regions'),
    message: [
      about(accountId),
      t(
        'That is read from the last sweep of {0} (account {1}), which ended at {2}. Nothing is sent to Alibaba Cloud.',
        name,
        own,
        ended,
      ),
      toConversation(),
    ].join(' '),
  };
}

/** Before a new sweep: what it asks of whom, and about how much. */
export function sweepConsent(accountId: string | undefined, account: Account, last: SweepResult | undefined): Consent {
  return {
    doing: t('Sweeping all regions of {0}', account.name),
    title: t('Sweep all regions'),
    message: [about(accountId), whatIsAsked(account), howMuch(last), toConversation()].join(' '),
  };
}

function about(accountId: string | undefined): string {
  return accountId === undefined
    ? t('A language model wants to know which shares should be looked at.')
    : t('A language model wants to know which images account {0} may use.', accountId);
}

function whatIsAsked({ isSample, name, accountId }: Account): string {
  return isSample
    ? t('For that, all regions of the sample account are swept; it is made up, and nothing is sent.')
    : t(
        'For that, Alibaba Cloud is asked for every image of every region and with whom it is shared, in the name of {0} (account {1}). That takes from the quotas of this account.',
        name,
        accountId,
      );
}

function howMuch(last: SweepResult | undefined): string {
  return last
    ? t(
        'By the last sweep, that is about {0} requests for {1} images in {2} regions.',
        requestsOf(last),
        last.images.length,
        last.regions.length,
      )
    : t('That is at least one request for each region and one for each image; how many there are is not known yet.');
}
