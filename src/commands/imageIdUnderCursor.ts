import * as vscode from 'vscode';
import { customImageIdWord } from '../links/imageIdWords';

/** The image ID that is selected, or under the cursor, in the active editor. */
export function imageIdUnderCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  const selected = customImageIdWord.exec(document.getText(selection).slice(0, 200))?.[0];
  const range = document.getWordRangeAtPosition(selection.active, customImageIdWord);
  return selected ?? (range && document.getText(range));
}
