import { t } from '@vscode/l10n';
import { EcsError } from './ecsError';

/** Name and value of an option, such as `ImageId`. */
export type CommandOption = readonly [name: string, value: string | number | boolean];

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const quotable = /^[A-Za-z0-9*][A-Za-z0-9._*-]*$/;

/** Whether a command line can hold it: what image, region and account IDs are made of, and nothing else. */
export function isCommandValue(text: string): boolean {
  return quotable.test(text);
}

/**
 * A command line for the Alibaba Cloud CLI that POSIX shells and PowerShell read alike. Single quotes keep an asterisk,
 * all that IDs hold of what means something to either; how to write a quote inside of them, the two do not agree on.
 * @throws EcsError of kind `invalid` for a value that `isCommandValue` refuses
 */
export function aliyunCommand(action: string, options: readonly CommandOption[]): string {
  return [`aliyun ecs ${action}`, ...options.map(([name, value]) => `--${name} ${quoted(String(value))}`)].join(' ');
}

function quoted(text: string): string {
  if (!isCommandValue(text)) {
    throw new EcsError({ kind: 'invalid', reason: t('"{0}" cannot stand in a command line.', text.slice(0, 60)) });
  }
  return plain.test(text) ? text : `'${text}'`;
}
