import { homedir } from 'node:os';
import { commands, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import { plainText } from '../ecs/plainText';

export interface ExportTarget {
  readonly title: string;
  readonly fileName: string;
  /** Endings by the name of their format. */
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Where to export to; undefined when the person changes their mind. */
export function askExportTarget({ title, fileName, filters }: ExportTarget): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
  return window.showSaveDialog({
    title,
    saveLabel: l10n.t('Export'),
    defaultUri: Uri.joinPath(folder, fileName),
    filters,
  });
}

export function fileNameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Tells that a file was written and offers to open it. */
export async function offerToOpen(target: Uri, said: string): Promise<void> {
  const open = l10n.t('Open File');
  if ((await window.showInformationMessage(plainText(said), open)) === open) {
    await commands.executeCommand('vscode.open', target);
  }
}

/** Tells that a file could not be written; why is in the log. */
export function tellNotWritten(target: Uri, error: unknown, log: LogOutputChannel): void {
  log.error(`Export to ${target.fsPath}: ${String(error)}`);
  void window.showErrorMessage(plainText(l10n.t('The file {0} could not be written.', target.fsPath)));
}
