import * as vscode from 'vscode';

/** Says that an account is needed, and offers the ways to one. */
export async function offerAccounts(): Promise<undefined> {
  const add = vscode.l10n.t('Add an AccessKey…');
  const explore = vscode.l10n.t('Explore a Sample Account');
  const message = vscode.l10n.t('This needs an account.');
  const chosen = await vscode.window.showInformationMessage(message, add, explore);
  if (chosen) {
    await vscode.commands.executeCommand(
      chosen === add ? 'ecsImageSharing.profile.add' : 'ecsImageSharing.sample.explore',
    );
  }
}
