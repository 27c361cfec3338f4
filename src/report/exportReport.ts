import { type LogOutputChannel, l10n, type Uri, window } from 'vscode';
import { cancellable } from '../cancellable';
import type { AccountSession } from '../credentials/accountSession';
import type { KnownAccounts } from '../sweep/accountClass';
import { findingsOf } from '../sweep/findings';
import { type Report, type ReportFormat, reportFileName, reportText } from '../sweep/formats/report';
import type { Say } from '../webview/confirm';
import { askExportTarget, fileNameOf, offerToOpen, tellNotWritten, writeTarget } from '../webview/exportTarget';
import { withoutWaiting } from '../withoutWaiting';
import type { SweepState } from './reportModel';

interface ExportParts {
  readonly session: AccountSession;
  readonly sweep: Pick<SweepState, 'result' | 'changes'>;
  readonly log: LogOutputChannel;
  readonly knownAccounts: (session: AccountSession) => KnownAccounts;
  readonly olderThanDays: () => number;
}

const filters: Readonly<Record<ReportFormat, Readonly<Record<string, string[]>>>> = {
  csv: { CSV: ['csv'] },
  json: { JSON: ['json'] },
  markdown: { Markdown: ['md'] },
  sarif: { SARIF: ['sarif'] },
};

/** Asks where to, then writes the last sweep to a file. Leaves nothing half-written behind. */
export async function exportReport(format: ReportFormat, parts: ExportParts, say: Say = () => {}): Promise<void> {
  const { session, log } = parts;
  // Another sweep may end while somebody chooses a file.
  const { result, changes } = parts.sweep;
  if (!result) {
    void window.showInformationMessage(l10n.t('There is nothing to export yet: sweep all regions first.'));
    return;
  }
  const target = await askExportTarget({
    title: l10n.t('Export the report'),
    fileName: reportFileName(format, result, session.isSample),
    filters: filters[format],
  });
  if (!target || session.ended.aborted) {
    return;
  }
  try {
    if (await writeWithProgress(target, format, reportOf(parts, { result, changes }), session.ended)) {
      const said = l10n.t('Report exported to {0}.', fileNameOf(target));
      say(said);
      withoutWaiting(offerToOpen(target, said), log);
    }
  } catch (error) {
    tellNotWritten(target, error, log);
  }
}

function reportOf(
  { session, knownAccounts, olderThanDays }: ExportParts,
  { result, changes }: Pick<Report, 'result' | 'changes'>,
): Report {
  const names = knownAccounts(session);
  const options = { knownAccounts: names, olderThanDays: olderThanDays(), now: new Date() };
  return { result, knownAccounts: names, findings: findingsOf(result, options), changes, isSample: session.isSample };
}

/** Resolves with undefined when it was cancelled. */
async function writeWithProgress(
  target: Uri,
  format: ReportFormat,
  report: Report,
  ended: AbortSignal,
): Promise<boolean | undefined> {
  return cancellable(l10n.t('Exporting the report'), [ended], async (signal, progress) => {
    const chunks = counted(reportText(format, report), (megabytes) =>
      progress.report({ message: l10n.t('{0} MB', megabytes) }),
    );
    await writeTarget(target, chunks, signal);
    return true;
  });
}

async function* counted(chunks: AsyncIterable<string>, tell: (megabytes: number) => void): AsyncGenerator<string> {
  let [length, told] = [0, 0];
  for await (const chunk of chunks) {
    yield chunk;
    length += chunk.length;
    const megabytes = Math.floor(length / 1_000_000);
    if (megabytes > told) {
      told = megabytes;
      tell(megabytes);
    }
  }
}
