import { env, l10n, Uri, window } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { checkRegionId } from '../ecs/request';
import { settings } from '../settings';
import { consoleAddress, siteFor } from './consoleAddress';

/**
 * Opens the images of a region in the ECS console.
 * @throws EcsError of kind `invalid` for what is no region ID
 */
export async function openConsole(regionId: string, { isSample }: Pick<AccountSession, 'isSample'>): Promise<void> {
  if (isSample) {
    void window.showInformationMessage(l10n.t('The images of the sample account are made up: no console has them.'));
    return;
  }
  checkRegionId(regionId);
  const site = settings.consoleSite();
  const address = consoleAddress(regionId, site === 'auto' ? siteFor(env.language) : site);
  await env.openExternal(Uri.parse(address, true));
}
