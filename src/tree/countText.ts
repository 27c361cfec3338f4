import { l10n } from 'vscode';

/** How much of a list is there; `loaded` is less than `total` while there is more, or when some is missing. */
export interface Extent {
  readonly loaded: number;
  readonly total: number;
}

/** "50 of 120", or "120". */
export function countText({ loaded, total }: Extent): string {
  return loaded < total ? l10n.t('{0} of {1}', loaded, total) : String(total);
}

/** The same as a screen reader says it. */
export function imagesText({ loaded, total }: Extent): string {
  if (loaded < total) {
    return l10n.t('{0} of {1} images loaded', loaded, total);
  }
  return total === 1 ? l10n.t('1 image') : l10n.t('{0} images', total);
}

export function accountsText({ loaded, total }: Extent): string {
  if (loaded < total) {
    return l10n.t('{0} of {1} accounts loaded', loaded, total);
  }
  return total === 1 ? l10n.t('1 account') : l10n.t('{0} accounts', total);
}
