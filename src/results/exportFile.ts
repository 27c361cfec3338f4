import { homedir } from 'node:os';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { plainText } from '../ecs/plainText';
import type { AllAccounts } from './allAccounts';
import { type ExportFormat, type ExportSubject, exportContent, exportFileName } from './exportContent';

/** Where to export to; undefined when the person changes their mind. */
export async function exportTarget(format: ExportFormat, subject: ExportSubject): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
  return window.showSaveDialog({
    title: l10n.t('Export all accounts'),
    saveLabel: l10n.t('Export'),
    defaultUri: Uri.joinPath(folder, exportFileName(format, subject)),
    filters: format === 'csv' ? { CSV: ['csv'] } : { JSON: ['json'] },
  });
}

/** Writes the file and resolves with what to tell. */
export async function writeExport(
  target: Uri,
  format: ExportFormat,
  subject: ExportSubject,
  all: AllAccounts,
): Promise<string> {
  await workspace.fs.writeFile(target, new TextEncoder().encode(await exportContent(format, subject, all)));
  const fileName = target.path.slice(target.path.lastIndexOf('/') + 1);
  const count = all.accounts.length;
  return count === 1
    ? l10n.t('1 account exported to {0}.', fileName)
    : l10n.t('{0} accounts exported to {1}.', count, fileName);
}

/** Tells that a file was written and offers to open it. */
export async function offerToOpen(target: Uri, said: string): Promise<void> {
  const open = l10n.t('Open File');
  if ((await window.showInformationMessage(plainText(said), open)) === open) {
    await commands.executeCommand('vscode.open', target);
  }
}
