import { l10n, type QuickPickItem, window } from 'vscode';
import type { ImageFilter } from '../tree/filter/imageFilter';
import type { CommandContext } from './commandContext';
import { withKeyboard } from './withKeyboard';

/** Lets the person type and tick what the Images view shows, which it does at once; Escape leaves it as it was. */
export async function filterImages({ images }: Pick<CommandContext, 'images'>): Promise<void> {
  const { shown } = images;
  if (!shown) {
    return;
  }
  const before = shown.filter;
  const accepted = await askFilter(before, (filter) => shown.tryFilter(filter));
  await shown.useFilter(accepted ?? before);
}

interface Switch extends QuickPickItem {
  readonly turns: 'onlyShared' | 'onlyPublic';
}

function askFilter(before: ImageFilter, tryOut: (filter: ImageFilter) => void): Promise<ImageFilter | undefined> {
  const box = window.createQuickPick<Switch>();
  const switches: readonly Switch[] = [
    { label: l10n.t('Only shared'), turns: 'onlyShared', alwaysShow: true, description: l10n.t('as ECS says') },
    { label: l10n.t('Only public'), turns: 'onlyPublic', alwaysShow: true, description: l10n.t('open to everybody') },
  ];
  const filter = (): ImageFilter => ({
    text: box.value.trim(),
    onlyShared: box.selectedItems.some(({ turns }) => turns === 'onlyShared'),
    onlyPublic: box.selectedItems.some(({ turns }) => turns === 'onlyPublic'),
  });
  Object.assign(box, {
    title: l10n.t('Filter the loaded images'),
    placeholder: l10n.t('Part of a name or an ID'),
    canSelectMany: true,
    ignoreFocusOut: true,
    value: before.text,
    items: switches,
    selectedItems: switches.filter(({ turns }) => before[turns]),
  });
  const answer = () =>
    new Promise<ImageFilter | undefined>((resolve) => {
      box.onDidChangeValue(() => tryOut(filter()));
      box.onDidChangeSelection(() => tryOut(filter()));
      box.onDidAccept(() => {
        resolve(filter());
        box.hide();
      });
      box.onDidHide(() => {
        resolve(undefined);
        box.dispose();
      });
      box.show();
    });
  return withKeyboard(answer);
}
