import * as vscode from 'vscode';
import type { AccountSessions } from '../credentials/accountSessions';
import type { LatePart } from '../latePart';
import type { SweepSessions } from '../sweep/sweepSessions';
import { anyImageIdWord, customImageIdWord } from './imageIdWords';
import { knownImage } from './knownImage';

interface ImageHoverParts {
  readonly sessions: Pick<AccountSessions, 'active'>;
  readonly sweeps: Pick<LatePart<SweepSessions>, 'present'>;
}

/** Tells in any file what the active account has seen of the image whose ID is under the pointer. Asks for nothing. */
export class ImageHover implements vscode.HoverProvider {
  constructor(private readonly parts: ImageHoverParts) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const ranges = [customImageIdWord, anyImageIdWord].flatMap(
      (word) => document.getWordRangeAtPosition(position, word) ?? [],
    );
    // What is wrong with the secret storage is said by the view.
    const session = ranges.length > 0 ? await this.parts.sessions.active().catch(() => undefined) : undefined;
    if (!session || session.ended.aborted || document.isClosed) {
      return undefined;
    }
    const sweep = this.parts.sweeps.present?.of(session).result;
    for (const range of ranges) {
      const image = knownImage(session.seen, sweep, document.getText(range));
      if (image) {
        const { imageFacts, queryLink } = await import('./hoverContents');
        const contents = [imageFacts(session, image), queryLink(session, image)];
        return session.ended.aborted ? undefined : new vscode.Hover(contents, range);
      }
    }
    return undefined;
  }
}
