import { env, l10n } from 'vscode';
import { imageLink } from '../links/imageLink';
import { toClipboard } from '../toClipboard';
import { imagesMeant } from './imagesMeant';

/** Copies a link to each image, one a line: whoever opens it is asked first, and sees what an account of theirs sees. */
export async function copyLink(row?: unknown, rows?: unknown): Promise<void> {
  const links = imagesMeant(row, rows).map((image) => imageLink(env.uriScheme, image));
  if (links.length > 0) {
    const said = links.length === 1 ? l10n.t('Link copied.') : l10n.t('{0} links copied.', links.length);
    await toClipboard(links.join('\n'), said);
  }
}
