import { l10n, window } from 'vscode';
import { cliChoices } from '../credentials/cli/cliChoices';
import { readCliConfig } from '../credentials/cli/cliConfig';
import { toClipboard } from '../toClipboard';
import { withoutWaiting } from '../withoutWaiting';
import { pickCliProfile } from './pickCliProfile';
import { type ReferenceContext, useReference } from './useReference';

/** Lets the person choose a profile of the Alibaba Cloud CLI; its name is kept, and its file read at every use. */
export async function useCliProfile(context: ReferenceContext): Promise<void> {
  const choices = cliChoices(await readCliConfig());
  if (choices.length === 0) {
    withoutWaiting(tellHowToMakeOne());
    return;
  }
  const cliProfile = await pickCliProfile(choices);
  if (cliProfile !== undefined) {
    await useReference(context, { source: 'cli', cliProfile }, cliProfile);
  }
}

async function tellHowToMakeOne(): Promise<void> {
  const said = l10n.t('There is no profile in ~/.aliyun/config.json. Run "aliyun configure" to make one.');
  const copy = l10n.t('Copy Command');
  if ((await window.showInformationMessage(said, copy)) === copy) {
    await toClipboard('aliyun configure', l10n.t('Command copied.'));
  }
}
