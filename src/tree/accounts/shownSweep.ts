import * as vscode from 'vscode';
import type { AccountSession } from '../../credentials/accountSession';
import type { KnownAccounts } from '../../sweep/accountClass';
import type { AccountEntry } from '../../sweep/accountEntry';
import { progressText } from '../../sweep/progressText';
import type { SweepSession } from '../../sweep/sweepSession';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { changesNode } from './changesNode';
import { EntryNode } from './entryNode';
import { gapsNode } from './gapsNode';
import { listedEntries } from './listedEntries';
import { MoreAccountsNode } from './moreAccountsNode';
import { NewShares } from './newShares';
import { ageAndCompleteness } from './sweepText';

/** So many unknown accounts are listed, those with most images first, and as many more whenever somebody asks. */
const unknownPerStep = 500;

/** The sweep of the active account as the Accounts view shows them: rows, and the words around them. */
export class ShownSweep {
  private unknownListed = unknownPerStep;

  constructor(
    private readonly session: AccountSession,
    readonly sweep: SweepSession,
    private readonly knownAccounts: () => KnownAccounts,
  ) {}

  /** What makes the rows at the top, with names and new shares as they are now. */
  rows(): () => AccountsNode[] {
    const { sweep, knownAccounts } = this;
    const regions = new Map(sweep.result?.regions.map(({ regionId, localName }) => [regionId, localName]));
    const context = {
      sweep,
      newShares: new NewShares(sweep.progress ? undefined : sweep.changes),
      knownAccounts,
      regionName: (regionId: string) => regions.get(regionId) ?? regionId,
    };
    return () => {
      const { result, progress, changes } = sweep;
      const gaps = progress ? [] : (result?.gaps ?? []);
      return [
        ...(gaps.length > 0 ? [gapsNode(context, gaps)] : []),
        ...(changes && !progress ? [changesNode(context, changes)] : []),
        ...this.entries(context),
      ];
    };
  }

  /** The row among these that stands where the list is cut; undefined when more is listed by now than they show. */
  moreRow(rows: readonly AccountsNode[]): AccountsNode | undefined {
    return rows.find((row) => row instanceof MoreAccountsNode && row.listed === this.unknownListed);
  }

  /** Lists more unknown accounts from now on. */
  listMore(): void {
    this.unknownListed += unknownPerStep;
  }

  /** Lists unknown accounts until this is among them, from now on; tells whether those are more than before. */
  listUntil({ group, id }: AccountEntry): boolean {
    const before = this.unknownListed;
    // Whoever was known when it was chosen may have no name any more.
    const unknown = group === undefined ? this.sweep.index.accounts(this.knownAccounts()).filter(isUnknown) : [];
    const place = unknown.findIndex((entry) => entry.id === id);
    while (place >= this.unknownListed) {
      this.listMore();
    }
    return this.unknownListed > before;
  }

  /** The row of somebody, if it is listed. */
  rowOf({ id, group }: AccountEntry): AccountsNode | undefined {
    const isTheirs = (row: AccountsNode) =>
      row instanceof EntryNode && row.entry.id === id && row.entry.group === group;
    return this.rows()().find(isTheirs);
  }

  private entries(context: AccountsContext): AccountsNode[] {
    const { above, left, below } = listedEntries(this.sweep.index.accounts(this.knownAccounts()), this.unknownListed);
    const node = (entry: AccountEntry) => new EntryNode(context, entry);
    const more = left > 0 ? [new MoreAccountsNode(this.session.id, this.unknownListed, left)] : [];
    return [...above.map(node), ...more, ...below.map(node)];
  }

  get description(): string | undefined {
    const { result } = this.sweep;
    return result && ageAndCompleteness(result);
  }

  /** Undefined without a sweep, or VS Code would show no welcome. */
  get message(): string | undefined {
    const { result, progress, keepFailure } = this.sweep;
    if (progress) {
      return vscode.l10n.t('Sweeping: {0}', progressText(progress));
    }
    if (!result) {
      return undefined;
    }
    const notices = [
      this.session.isSample && vscode.l10n.t('Sample account: made-up data, nothing is sent.'),
      keepFailure !== undefined &&
        vscode.l10n.t(
          'This sweep could not be kept for the next time ({0}). Make room where VS Code stores its data, or export the report.',
          keepFailure,
        ),
      skippedText(result.skippedImages),
    ].filter((notice) => typeof notice === 'string');
    return notices.length > 0 ? notices.join(' ') : undefined;
  }

  /** How many there are who should perhaps not be there. */
  get badge(): vscode.ViewBadge | undefined {
    const counts = this.sweep.index.counts(this.knownAccounts());
    const tooltip = vscode.l10n.t('Unknown accounts: {0}, public images: {1}', counts.unknown, counts.publicImages);
    const value = counts.public + counts.unknown;
    return value > 0 ? { value, tooltip } : undefined;
  }
}

function skippedText(images: number): string | undefined {
  if (images < 2) {
    return images === 1 ? vscode.l10n.t('1 image was left out: ECS says that it is not shared.') : undefined;
  }
  return vscode.l10n.t('{0} images were left out: ECS says that they are not shared.', images);
}

function isUnknown({ kind }: AccountEntry): boolean {
  return kind === 'unknown';
}
