import { type Disposable, type LanguageModelTool, lm } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { LatePart } from '../latePart';
import { settings } from '../settings';
import type { ToolContext } from './toolContext';
import type { ToolQuestion } from './toolQuestion';

type Parts = Pick<CommandContext, 'log' | 'sessions' | 'sweeps' | 'knownAccounts'>;

/** Offers the tools of the manifest to language models, in editors that have a place for them. */
export function registerTools(parts: Parts): Disposable[] {
  // Editors that are built on VS Code may have left this out.
  const models: Partial<typeof lm> | undefined = lm;
  if (!models?.registerTool) {
    return [];
  }
  return [
    models.registerTool(
      'ecsImageSharing_sharePermission',
      late(parts, async () => (await import('./sharePermissionQuestion')).sharePermissionQuestion),
    ),
    models.registerTool(
      'ecsImageSharing_accountImages',
      late(parts, async () => (await import('./accountImagesQuestion')).accountImagesQuestion),
    ),
  ];
}

/** A tool whose code is loaded when a model first calls it. */
function late<Input>(
  { log, sessions, sweeps, knownAccounts }: Parts,
  load: () => Promise<(context: ToolContext) => ToolQuestion<Input>>,
): LanguageModelTool<unknown> {
  const tool = new LatePart(async () => {
    const { languageModelTool } = await import('./languageModelTool');
    const { olderThanDays, sweep: sweepOptions } = settings;
    const question = (await load())({ sweeps: await sweeps.get(), knownAccounts, olderThanDays, sweepOptions });
    return languageModelTool({ log, sessions }, question);
  });
  return {
    prepareInvocation: async (options, token) => (await tool.get()).prepareInvocation?.(options, token),
    invoke: async (options, token) => (await tool.get()).invoke(options, token),
  };
}
