import * as vscode from 'vscode';
import { withoutWaiting } from '../withoutWaiting';

/** Says that an account is needed, and offers the ways to one. */
export async function offerAccounts(): Promise<undefined> {
  const ways = [
    { title: vscode.l10n.t('Add an AccessKey…'), command: 'profile.add' },
    { title: vscode.l10n.t('Use a CLI Profile…'), command: 'profile.useCli' },
    { title: vscode.l10n.t('Explore a Sample Account'), command: 'sample.explore' },
  ];
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('This needs an account.'), ...ways);
  if (chosen) {
    await vscode.commands.executeCommand(`ecsImageSharing.${chosen.command}`);
  }
}

/** The same for a command, whose caller is not kept waiting until somebody has put the message away. */
export function tellAccountNeeded(): undefined {
  withoutWaiting(offerAccounts());
  return undefined;
}
