import { homedir } from 'node:os';
import { commands, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import { plainText } from '../ecs/plainText';
import { allBytes, type Chunks, writeChunks } from './writeChunks';

interface ExportTarget {
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

/**
 * Writes the whole file, or leaves what was there.
 * @throws the system's error, or that of `signal`
 */
export async function writeTarget(target: Uri, chunks: Chunks, signal: AbortSignal): Promise<void> {
  if (target.scheme === 'file') {
    await writeChunks(target.fsPath, chunks, signal);
  } else {
    await workspace.fs.writeFile(target, await allBytes(chunks, signal));
  }
}

/** Tells that a file was written and offers to open it. */
export async function offerToOpen(target: Uri, said: string): Promise<void> {
  const open = l10n.t('Open File');
  if ((await window.showInformationMessage(plainText(said), open)) === open) {
    await commands.executeCommand('vscode.open', target);
  }
}

/** Tells that a file could not be written, and why by the system's code; all of it is in the log. */
export function tellNotWritten(target: Uri, error: unknown, log: LogOutputChannel): void {
  log.error(`Export to ${target.fsPath}: ${String(error)}`);
  const { code, name } = error as NodeJS.ErrnoException;
  const said = l10n.t('The file {0} could not be written ({1}).', plainText(target.fsPath), code ?? name);
  void window.showErrorMessage(plainText(said, 1000));
}
