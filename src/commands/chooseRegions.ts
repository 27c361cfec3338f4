import { l10n, window } from 'vscode';
import { plainText } from '../ecs/plainText';
import type { CommandContext } from './commandContext';
import { withKeyboard } from './withKeyboard';

/** Lets the person choose which regions the Images view shows; all, when all are chosen, or none. */
export async function chooseRegions({ images }: Pick<CommandContext, 'images'>): Promise<void> {
  const root = await images.regions();
  if (!root) {
    return;
  }
  const { shown } = root.context;
  const items = root.regions().map(({ regionId, regionName }) => ({
    label: plainText(regionName),
    description: regionId,
    picked: shown.wants(regionId),
    regionId,
  }));
  const chosen = await withKeyboard(() =>
    window.showQuickPick(items, {
      canPickMany: true,
      matchOnDescription: true,
      ignoreFocusOut: true,
      title: l10n.t('Choose the regions to show'),
      placeHolder: l10n.t('Without a choice all regions are shown'),
    }),
  );
  if (chosen) {
    const isAll = chosen.length === 0 || chosen.length === items.length;
    await shown.chooseRegions(isAll ? undefined : chosen.map(({ regionId }) => regionId));
  }
}
