import { l10n, window } from 'vscode';
import { cliChoices } from '../credentials/cli/cliChoices';
import { readCliConfig } from '../credentials/cli/cliConfig';
import { pickCliProfile } from './pickCliProfile';
import { type ReferenceContext, useReference } from './useReference';

/** Lets the person choose a profile of the Alibaba Cloud CLI; its name is kept, and its file read at every use. */
export async function useCliProfile(context: ReferenceContext): Promise<void> {
  const choices = cliChoices(await readCliConfig());
  if (choices.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no profile in ~/.aliyun/config.json. Run "aliyun configure" to make one.'),
    );
    return;
  }
  const cliProfile = await pickCliProfile(choices);
  if (cliProfile !== undefined) {
    await useReference(context, { source: 'cli', cliProfile }, cliProfile);
  }
}
