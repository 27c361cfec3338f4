import { l10n, window } from 'vscode';
import { plainText } from '../ecs/plainText';
import type { AccountEntry } from '../sweep/accountEntry';
import type { SweepSession } from '../sweep/sweepSession';
import { entryLabel } from '../tree/accounts/entryLabel';
import { imagesText } from '../tree/countText';
import type { CommandContext } from './commandContext';
import { tellAccountNeeded } from './offerAccounts';
import { showQuickPick } from './showQuickPick';

type Context = Pick<CommandContext, 'sessions' | 'sweeps' | 'accounts' | 'knownAccounts'>;

/** Lets the person choose who may use images, by account ID or name, and selects that row in the Accounts view. */
export async function goToAccount({ sessions, sweeps, accounts, knownAccounts }: Context): Promise<void> {
  const session = await sessions.active();
  if (!session) {
    return tellAccountNeeded();
  }
  const sweep = (await sweeps.get()).of(session);
  await sweep.open();
  const entries = sweep.index.accounts(knownAccounts(session));
  if (entries.length === 0) {
    void window.showInformationMessage(nobodyText(sweep));
    return;
  }
  const placeHolder = l10n.t('ID or name of an account that may use images');
  const chosen = await showQuickPick(entries.map(itemOf), { placeHolder, matchOnDescription: true });
  if (chosen && (await accounts.select(sweep, chosen.entry)) === false) {
    void window.showInformationMessage(l10n.t('{0} is not in the Accounts view any more.', chosen.label));
  }
}

function nobodyText({ progress, result }: SweepSession): string {
  if (progress) {
    return l10n.t('The sweep has found nobody so far who may use your images.');
  }
  return result
    ? l10n.t('The last sweep found nobody who may use your images.')
    : l10n.t('No account is known that may use your images: sweep all regions to find out.');
}

function itemOf(entry: AccountEntry) {
  const { id, name, imageCount } = entry;
  const images = imagesText({ loaded: imageCount, total: imageCount });
  return { label: plainText(entryLabel(entry)), description: [name && id, images].filter(Boolean).join(' · '), entry };
}
