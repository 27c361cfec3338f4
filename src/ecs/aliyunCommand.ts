import { t } from '@vscode/l10n';
import { EcsError } from './ecsError';
import { visible } from './visible';

/** Name and value of an option, such as `ImageId`. */
export type CommandOption = readonly [name: string, value: string | number | boolean];

/** Whoever reads a command line: `posix` is sh, bash, zsh and the like. */
export type Shell = 'posix' | 'powershell';

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const quotable = /^[A-Za-z0-9*][A-Za-z0-9._*-]*$/;

/** Whether a command line can hold it: what image, region and account IDs are made of, and nothing else. */
export function isCommandValue(text: string): boolean {
  return quotable.test(text);
}

/**
 * A command line for the Alibaba Cloud CLI that POSIX shells and PowerShell read alike. Single quotes keep an asterisk,
 * all that IDs hold of what means something to either; how to write a quote inside of them, the two do not agree on. A
 * line for one `shell` may hold what only that shell reads so, such as the name of a profile.
 * @throws EcsError of kind `invalid` for a value that `isCommandValue` refuses and `shell`, if given, cannot pass on
 */
export function aliyunCommand(action: string, options: readonly CommandOption[], shell?: Shell): string {
  const words = options.map(([name, value]) => `--${name} ${quoted(String(value), shell)}`);
  return [`aliyun ecs ${action}`, ...words].join(' ');
}

function quoted(text: string, shell: Shell | undefined): string {
  if (isCommandValue(text)) {
    return plain.test(text) ? text : `'${text}'`;
  }
  if (!shell || !canPassOn(text, shell)) {
    throw new EcsError({ kind: 'invalid', reason: t('"{0}" cannot stand in a command line.', text.slice(0, 60)) });
  }
  // PowerShell takes typographic quotes for quotes too.
  return shell === 'posix' ? `'${text.replaceAll("'", "'\\''")}'` : `'${text.replaceAll(/['\u2018-\u201B]/g, '$&$&')}'`;
}

/** The CLI takes a dash for an option; PowerShell up to 7.2 gives programs other arguments when these hold quotes. */
function canPassOn(text: string, shell: Shell): boolean {
  const isText = text !== '' && !text.startsWith('-') && visible(text) === text;
  return isText && (shell === 'posix' || !/"|\\$/.test(text));
}
