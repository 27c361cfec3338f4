import * as vscode from 'vscode';
import { imagesViewId } from '../tree/imagesView';

export async function focusImages(): Promise<void> {
  await vscode.commands.executeCommand(`${imagesViewId}.focus`);
}
