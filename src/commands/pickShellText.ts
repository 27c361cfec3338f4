import { env, l10n, type QuickPickItem } from 'vscode';
import type { Shell } from '../ecs/aliyunCommand';
import { plainText } from '../ecs/plainText';
import { showQuickPick } from './showQuickPick';

interface ShellItem extends QuickPickItem {
  readonly text: string;
}

/**
 * A command line as the shell in use needs it. Asks which that is, the default of the terminal first, only where it
 * matters; a shell that cannot be given the line at all is left out. Resolves with undefined for Escape.
 * @throws whatever `textFor` throws for all shells
 */
export async function pickShellText(textFor: (shell: Shell) => string): Promise<string | undefined> {
  const posix = textFor('posix');
  const powerShell = orNothing(() => textFor('powershell'));
  if (posix === powerShell) {
    return posix;
  }
  const [itsDefault, other] = /pwsh|powershell/i.test(env.shell)
    ? [powerShellItem(powerShell), posixItem(posix)]
    : [posixItem(posix), powerShellItem(powerShell)];
  const items = [...itsDefault, ...other];
  return (await showQuickPick(items, { placeHolder: l10n.t('Which shell is the command for?') }))?.text;
}

function posixItem(text: string): ShellItem[] {
  return [{ label: l10n.t('POSIX shell (sh, bash, zsh)'), detail: plainText(text), text }];
}

function powerShellItem(text: string | undefined): ShellItem[] {
  return text === undefined ? [] : [{ label: l10n.t('PowerShell'), detail: plainText(text), text }];
}

/** Whatever PowerShell can be given, a POSIX shell can too. */
function orNothing(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
