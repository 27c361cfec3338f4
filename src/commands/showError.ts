import * as vscode from 'vscode';
import { errorSentence } from '../ecs/errorText';

/** Shows a failure as a notification with Show Log and the given actions; resolves with the action that was chosen. */
export async function showError(error: unknown, ...actions: string[]): Promise<string | undefined> {
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(errorSentence(error), ...actions, showLog);
  if (chosen === showLog) {
    await vscode.commands.executeCommand('ecsImageSharing.log.show');
  }
  return chosen;
}
