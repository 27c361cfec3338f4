import { type Disposable, type LanguageModelTool, lm } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { LatePart } from '../latePart';
import { settings } from '../settings';

type Parts = Pick<CommandContext, 'log' | 'sessions' | 'sweeps' | 'knownAccounts'>;

/** Offers the tools of the manifest to language models, in editors that have a place for them. */
export function registerTools(parts: Parts): Disposable[] {
  // Editors that are built on VS Code may have left this out.
  const models: Partial<typeof lm> | undefined = lm;
  if (!models?.registerTool) {
    return [];
  }
  const { log, sessions } = parts;
  return [
    models.registerTool(
      'ecsImageSharing_sharePermission',
      late(async () => {
        const { sharePermissionQuestion } = await import('./sharePermissionQuestion');
        return (await import('./languageModelTool')).languageModelTool(
          { log, sessions },
          sharePermissionQuestion(await questions(parts)),
        );
      }),
    ),
    models.registerTool(
      'ecsImageSharing_accountImages',
      late(async () => {
        const { accountImagesQuestion } = await import('./accountImagesQuestion');
        return (await import('./languageModelTool')).languageModelTool(
          { log, sessions },
          accountImagesQuestion(await questions(parts)),
        );
      }),
    ),
  ];
}

async function questions({ sweeps, knownAccounts }: Parts) {
  const { olderThanDays, sweep: sweepOptions } = settings;
  return { sweeps: await sweeps.get(), knownAccounts, olderThanDays, sweepOptions };
}

/** A tool whose code is loaded when a model first calls it. */
function late(load: () => Promise<LanguageModelTool<unknown>>): LanguageModelTool<unknown> {
  const tool = new LatePart(load);
  return {
    prepareInvocation: async (options, token) => (await tool.get()).prepareInvocation?.(options, token),
    invoke: async (options, token) => (await tool.get()).invoke(options, token),
  };
}
