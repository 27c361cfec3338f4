import { l10n, window } from 'vscode';
import { plainText } from '../ecs/plainText';
import type { CommandContext } from './commandContext';

/** Selects an image in the Images view, loading as many pages as it takes. */
export async function revealImage(
  { images }: Pick<CommandContext, 'images'>,
  given?: { readonly regionId?: unknown; readonly imageId?: unknown },
): Promise<void> {
  const { regionId, imageId } = given ?? {};
  if (typeof regionId !== 'string' || typeof imageId !== 'string') {
    return;
  }
  const { shown } = images;
  await images.focus();
  // Another account may be shown by now.
  if (shown && shown !== images.shown) {
    return;
  }
  const revealed = await images.reveal(regionId, imageId);
  if (revealed === false) {
    void window.showWarningMessage(plainText(l10n.t('Image {0} was not found in {1}.', imageId, regionId)));
  }
}
