import { type Disposable, lm } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { settings } from '../settings';
import { accountImagesQuestion } from './accountImagesQuestion';
import { languageModelTool } from './languageModelTool';
import { sharePermissionQuestion } from './sharePermissionQuestion';

/** Offers the tools of the manifest to language models, in editors that have a place for them. */
export function registerTools(
  parts: Pick<CommandContext, 'log' | 'sessions' | 'sweeps' | 'knownAccounts'>,
): Disposable[] {
  // Editors that are built on VS Code may have left this out.
  const models: Partial<typeof lm> | undefined = lm;
  if (!models?.registerTool) {
    return [];
  }
  const { log, sessions, sweeps, knownAccounts } = parts;
  const { olderThanDays, sweep: sweepOptions } = settings;
  const questions = { sweeps, knownAccounts, olderThanDays, sweepOptions };
  return [
    models.registerTool(
      'ecsImageSharing_sharePermission',
      languageModelTool({ log, sessions }, sharePermissionQuestion(questions)),
    ),
    models.registerTool(
      'ecsImageSharing_accountImages',
      languageModelTool({ log, sessions }, accountImagesQuestion(questions)),
    ),
  ];
}
