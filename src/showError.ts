import * as vscode from 'vscode';
import { errorSentence, errorText } from './ecs/errorText';
import { toClipboard } from './toClipboard';

/** Shows a failure as a notification with the given actions, a copy of what helps, and Show Log; resolves with the action chosen. */
export async function showError(error: unknown, ...actions: string[]): Promise<string | undefined> {
  const showLog = vscode.l10n.t('Show Log');
  const { remedy } = errorText(error);
  const offered = [...actions, ...(remedy ? [remedy.copy] : []), showLog];
  const chosen = await vscode.window.showErrorMessage(errorSentence(error), ...offered);
  if (chosen === showLog) {
    await vscode.commands.executeCommand('ecsImageSharing.log.show');
  } else if (remedy && chosen === remedy.copy) {
    await toClipboard(remedy.text, remedy.copied);
  }
  return chosen;
}
