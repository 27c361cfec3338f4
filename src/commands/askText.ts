import * as vscode from 'vscode';
import { plainText } from '../ecs/plainText';
import { withKeyboard } from './withKeyboard';

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly password?: boolean;
  readonly step?: number;
  readonly totalSteps?: number;
  /** What is wrong with the text, or undefined when nothing is. A warning does not stop anybody. */
  validate?(text: string): string | vscode.InputBoxValidationMessage | undefined;
}

export const back = Symbol('back');

/** Asks for a line of text, trimmed; resolves with `back` for the Back button, which stands from step 2 on, and undefined for Escape. */
export async function askText(question: TextQuestion): Promise<string | typeof back | undefined> {
  const { validate, ...look } = question;
  const box = vscode.window.createInputBox();
  Object.assign(
    box,
    { ignoreFocusOut: true, buttons: (question.step ?? 1) > 1 ? [vscode.QuickInputButtons.Back] : [] },
    look,
    // An input box would show links that a name holds.
    { prompt: plainText(question.prompt, 1000) },
  );
  // What is wrong is said on Enter; what one should know, at once.
  const advise = () => {
    const message = validate?.(box.value.trim());
    box.validationMessage = typeof message === 'string' ? undefined : message;
  };
  const check = () => {
    box.validationMessage = validate?.(box.value.trim());
    return typeof box.validationMessage !== 'string';
  };
  try {
    const answer = () =>
      new Promise<string | typeof back | undefined>((resolve) => {
        box.onDidChangeValue(advise);
        box.onDidAccept(() => check() && resolve(box.value.trim()));
        box.onDidTriggerButton(() => resolve(back));
        box.onDidHide(() => resolve(undefined));
        box.show();
        advise();
      });
    return await withKeyboard(answer);
  } finally {
    box.dispose();
  }
}
