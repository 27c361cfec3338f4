import { l10n, window } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { ImageKey } from '../ecs/model';
import { plainText } from '../ecs/plainText';
import { type LinkParts, linkedImage } from '../links/imageLink';
import { showError } from '../showError';
import { withoutWaiting } from '../withoutWaiting';
import type { CommandContext } from './commandContext';
import { offerAccounts } from './offerAccounts';
import { query } from './query';
import { switchProfile } from './switchProfile';

type Context = Pick<CommandContext, 'sessions' | 'profiles' | 'sweeps' | 'results' | 'memory' | 'images' | 'log'>;

/**
 * Opens what a link of `imageLink` names, after a question that says as whom ECS is asked: a link is anybody's. Any other
 * link is refused. Never rejects.
 */
export async function openLink(context: Context, link: LinkParts): Promise<void> {
  try {
    const image = linkedImage(link);
    if (image) {
      await open(context, image);
    } else {
      context.log.warn('A link was refused.');
      void window.showErrorMessage(
        l10n.t(
          'This link cannot be opened. ECS Image Sharing opens links to the share permission of an image, which name its region ID, its image ID and nothing else.',
        ),
      );
    }
  } catch (error) {
    context.log.error(String(error));
    withoutWaiting(showError(error));
  }
}

async function open(context: Context, image: ImageKey): Promise<void> {
  const session = await confirmedSession(context, image);
  if (session) {
    await query(context, { sessionId: session.id, ...image });
  }
}

/** The account that the person wants to ask as; undefined when they want to ask nothing. */
async function confirmedSession(context: Context, image: ImageKey): Promise<AccountSession | undefined> {
  while (true) {
    const session = await sessionToAskAs(context);
    const answer = session && (await confirm(session, image));
    if (answer === 'switch') {
      await switchProfile(context);
    } else if (answer !== 'query' || !session?.ended.aborted) {
      return answer === 'query' ? session : undefined;
    }
  }
}

/** Without an account, whoever adds one goes on with the link. */
async function sessionToAskAs({ sessions }: Context): Promise<AccountSession | undefined> {
  const active = await sessions.active();
  if (!active) {
    await offerAccounts();
  }
  return active ?? (await sessions.active());
}

async function confirm(session: AccountSession, { regionId, imageId }: ImageKey) {
  const ask = l10n.t('Query');
  const change = l10n.t('Switch Profile…');
  const message = plainText(l10n.t('Query the share permission of image {0} in {1}?', imageId, regionId));
  const { isSample, name, accountId } = session;
  const detail = isSample
    ? l10n.t('A link asks for this. It is looked up in the sample account: made-up data, nothing is sent.')
    : l10n.t('A link asks for this. ECS is asked with the profile {0} of account {1}.', name, accountId);
  const chosen = await window.showInformationMessage(message, { modal: true, detail }, ask, change);
  return chosen === ask ? 'query' : chosen === change ? 'switch' : undefined;
}
