import * as vscode from 'vscode';

const imageIdWord = /\bm-[a-z0-9]{6,}\b/;

/** The image ID that is selected, or under the cursor, in the active editor. */
export function imageIdUnderCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  const selected = imageIdWord.exec(document.getText(selection).slice(0, 200))?.[0];
  const range = document.getWordRangeAtPosition(selection.active, imageIdWord);
  return selected ?? (range && document.getText(range));
}
