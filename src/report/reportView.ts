import type { SweepProgress, SweepResult } from '../sweep/model';
import { caveats, isComplete, notKnownSentence, regionsRead } from '../sweep/notKnown';
import { changesView } from './changesView';
import type { ListName, ReportView } from './messages';
import type { Snapshot, SweepState } from './reportModel';

/** How many entries of each list are shown. */
export type Shown = Readonly<Record<ListName, number>>;

type Content = Omit<ReportView, 'account' | 'failure' | 'state'>;

export function contentOf(
  state: Pick<SweepState, 'progress' | 'changes'>,
  snapshot: Snapshot | undefined,
  shown: Shown,
): Content {
  const { result, summary, findings } = snapshot ?? {};
  const { changes } = state;
  // A sweep that has just ended is not here yet: what is shown is still of the moment before.
  const progress = state.progress ?? (result ? undefined : snapshot?.progress);
  const gaps = result?.gaps ?? [];
  return {
    sweep: result && sweepOf(result),
    progress: progress && progressOf(progress),
    caveats: result ? caveats(result) : [],
    gaps: { items: gaps.slice(0, shown.gaps).map(notKnownSentence), total: gaps.length },
    totals:
      snapshot && (result || progress || snapshot.query.table.length > 0) ? totalsOf(snapshot, progress) : undefined,
    charts: {
      regions: summary?.regions ?? [],
      classes: summary?.classes ?? [],
      accounts: summary?.accounts ?? [],
    },
    findings: findings && {
      error: findings.first('error', shown.error),
      warning: findings.first('warning', shown.warning),
      note: findings.first('note', shown.note),
    },
    changes: changes && result && snapshot && changesView(changes, snapshot.options.knownAccounts, shown.changes),
    generation: snapshot?.generation ?? 0,
    rows: snapshot?.query.table.length ?? 0,
  };
}

function sweepOf(result: SweepResult): ReportView['sweep'] {
  const { startedAt, regions } = result;
  const counts = { regionsRead: regionsRead(result), regions: regions.length };
  return { startedAt, ...counts, isComplete: isComplete(result) };
}

function progressOf(progress: SweepProgress): ReportView['progress'] {
  const { regionsDone, regionsTotal, imagesDone, imagesTotal, sharesFound, throttled, failed } = progress;
  const waiting = [...progress.waiting].map(([regionId, until]) => ({ regionId, until }));
  return { regionsDone, regionsTotal, imagesDone, imagesTotal, shares: sharesFound, throttled, failed, waiting };
}

function totalsOf({ result, summary, query }: Snapshot, progress?: SweepProgress): ReportView['totals'] {
  const { counts, classes } = summary;
  return {
    regions: result?.regions.length ?? progress?.regionsTotal ?? 0,
    images: result?.images.length ?? progress?.imagesDone ?? 0,
    shares: classes.reduce((sum, { id, count }) => sum + (id === 'public' ? 0 : count), 0),
    publicImages: query.table.columns.publicImages,
    unknown: counts.unknown,
    known: counts.known,
    gaps: result?.gaps.length ?? 0,
  };
}
