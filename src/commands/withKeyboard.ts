import { TabInputCustom, TabInputWebview, window } from 'vscode';

/**
 * When its palette or a list closes, VS Code gives the keyboard back to the web page that had it, at once and once more
 * some 50 to 90 ms later, and then takes it from whatever was shown meanwhile (microsoft/vscode #93950). No command gives
 * it to a list that lost it.
 */
const settledMs = 200;

/** A next step is shown before VS Code gets to that. */
const nextStepMs = 20;

let answeredAt = 0;

/** Shows a list or a box when it can keep the keyboard, and resolves with what it is answered with. */
export async function withKeyboard<T>(show: () => Thenable<T>): Promise<T> {
  if (pageIsActive() && Date.now() - answeredAt > nextStepMs) {
    await new Promise((resolve) => setTimeout(resolve, settledMs));
  }
  try {
    return await show();
  } finally {
    answeredAt = Date.now();
  }
}

/** Whether the active editor is a web page; VS Code does not say of all its own what they are. */
function pageIsActive(): boolean {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  const input: unknown = tab?.input;
  return (
    tab !== undefined && (input === undefined || input instanceof TabInputWebview || input instanceof TabInputCustom)
  );
}
