import type { Workbench } from './workbench';

/** Themes by the names they have in every VS Code we support, with the classes they give the workbench and a web page. */
export const colorThemes = {
  'Light Modern': { workbench: 'vs', page: 'vscode-light' },
  'Dark Modern': { workbench: 'vs-dark', page: 'vscode-dark' },
  'Dark High Contrast': { workbench: 'hc-black', page: 'vscode-high-contrast' },
  'Light High Contrast': { workbench: 'hc-light', page: 'vscode-high-contrast-light' },
} as const;

export type ColorTheme = keyof typeof colorThemes;

/** Chooses a theme as a person does; resolves when the workbench has it, and the page in its active editor. */
export async function chooseColorTheme(workbench: Workbench, theme: ColorTheme): Promise<void> {
  const { page, quickInput } = workbench;
  await workbench.runCommand('Preferences: Color Theme');
  await quickInput.widget.getByPlaceholder('Select Color Theme').waitFor();
  await quickInput.type(theme);
  await quickInput.choice(theme).waitFor();
  await quickInput.accept();
  await quickInput.widget.waitFor({ state: 'hidden' });
  await page.locator(`.monaco-workbench.${colorThemes[theme].workbench}`).waitFor();
  if ((await page.locator('iframe.webview:visible').count()) > 0) {
    await workbench.webview().locator(`body.${colorThemes[theme].page}`).waitFor();
  }
}
