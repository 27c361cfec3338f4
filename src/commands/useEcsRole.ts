import { l10n } from 'vscode';
import { type ReferenceContext, useReference } from './useReference';

/** Uses the RAM role of the ECS instance that VS Code runs on. Only from here on is the metadata address asked. */
export async function useEcsRole(context: ReferenceContext): Promise<void> {
  await useReference(context, { source: 'ecsRole' }, l10n.t('ECS instance role'));
}
