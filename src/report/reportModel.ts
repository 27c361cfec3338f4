import type { KnownAccounts } from '../sweep/accountClass';
import type { AccountIndex } from '../sweep/accountIndex';
import type { Changes } from '../sweep/changes';
import type { SweepProgress, SweepResult, SweptImage } from '../sweep/model';
import { TimeSlices } from '../sweep/timeSlices';
import { type Summary, summaryOf } from './charts';
import { FindingLists } from './findingLists';
import { ShareColumns } from './shareColumns';
import { ShareQuery } from './shareQuery';
import { ShareTable } from './shareTable';

/** What a report is about; a `SweepSession` is one. */
export interface SweepState {
  readonly result: SweepResult | undefined;
  readonly index: AccountIndex;
  readonly progress: SweepProgress | undefined;
  readonly changes: Changes | undefined;
}

export interface ReportOptions {
  readonly knownAccounts: KnownAccounts;
  readonly olderThanDays: number;
  readonly language: string;
}

/** What the page shows at one moment. */
export interface Snapshot {
  readonly generation: number;
  readonly options: ReportOptions;
  /** The sweep that is shown: absent while the first one runs, and before it. */
  readonly result?: SweepResult;
  /** How far the first sweep was. */
  readonly progress?: SweepProgress;
  readonly query: ShareQuery;
  readonly summary: Summary;
  /** Come a little later than the rows. */
  readonly findings?: FindingLists;
}

/**
 * Makes snapshots of the last sweep, or of the first one while it runs: a later one does not take away what is shown
 * until it has ended. Everything in time slices.
 */
export class ReportModel {
  private columns = new ShareColumns();
  private source?: SweepResult | AccountIndex;
  private seen = new Set<SweptImage>();
  private latest?: Snapshot;

  get snapshot(): Snapshot | undefined {
    return this.latest;
  }

  /** Takes in what changed, one call at a time. */
  async update(state: Omit<SweepState, 'changes'>, options: ReportOptions): Promise<Snapshot> {
    const { result, index, progress } = state;
    const changed = result ? await this.takeResult(result) : await this.takeIndex(index);
    if (this.latest && !changed && sameOptions(this.latest.options, options)) {
      return this.latest;
    }
    const table = new ShareTable(this.columns, result?.regions ?? [], options.knownAccounts, options.language);
    const summary = await summaryOf(table);
    const generation = (this.latest?.generation ?? 0) + 1;
    this.latest = { generation, options, result, progress, query: new ShareQuery(table), summary };
    return this.latest;
  }

  /** Looks for findings where that is still to be done. */
  async addFindings(): Promise<void> {
    const { latest } = this;
    if (latest && !latest.findings) {
      const images = latest.query.table.columns.images.slice();
      this.latest = { ...latest, findings: await FindingLists.of(images, latest.options) };
    }
  }

  private async takeResult(result: SweepResult): Promise<boolean> {
    if (this.source === result) {
      return false;
    }
    this.startOver(result);
    await this.add(result.images);
    return true;
  }

  private async takeIndex(index: AccountIndex): Promise<boolean> {
    if (this.source !== index) {
      this.startOver(index);
    }
    const before = this.columns.length;
    const slices = new TimeSlices();
    for (const entry of index.accounts({})) {
      for (const { images } of entry.imagesByRegion([])) {
        const fresh = images.map(({ swept }) => swept).filter((swept) => !this.seen.has(swept));
        for (const swept of fresh) {
          this.seen.add(swept);
        }
        await this.add(fresh);
      }
      if (slices.used) {
        await slices.next();
      }
    }
    return this.columns.length > before || this.latest === undefined;
  }

  private startOver(source: SweepResult | AccountIndex): void {
    this.source = source;
    // A new one: the snapshot before may still be asked for rows.
    this.columns = new ShareColumns();
    this.seen = new Set();
  }

  private async add(images: readonly SweptImage[]): Promise<void> {
    const slices = new TimeSlices();
    for (const swept of images) {
      this.columns.add(swept);
      if (slices.used) {
        await slices.next();
      }
    }
  }
}

function sameOptions(a: ReportOptions, b: ReportOptions): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
