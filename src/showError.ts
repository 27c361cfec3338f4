import * as vscode from 'vscode';
import { errorSentence, errorText } from './ecs/errorText';
import { toClipboard } from './toClipboard';

/** Shows a failure as a notification with the given actions, a copy of what helps, and Show Log; resolves with the action chosen. */
export async function showError(error: unknown, ...actions: string[]): Promise<string | undefined> {
  const { remedy } = errorText(error);
  const offered = [...actions, ...(remedy ? [remedy.copy] : [])];
  const chosen = await offerLog(vscode.window.showErrorMessage, errorSentence(error), offered);
  if (remedy && chosen === remedy.copy) {
    await toClipboard(remedy.text, remedy.copied);
  }
  return chosen;
}

/** Shows a notification with the given actions and Show Log; resolves with the action chosen. */
export async function offerLog(
  show: (text: string, ...actions: string[]) => Thenable<string | undefined>,
  text: string,
  actions: readonly string[] = [],
): Promise<string | undefined> {
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await show(text, ...actions, showLog);
  if (chosen === showLog) {
    await vscode.commands.executeCommand('ecsImageSharing.log.show');
  }
  return chosen;
}
