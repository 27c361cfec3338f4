import { l10n } from 'vscode';
import { exportReport } from '../report/exportReport';
import { settings } from '../settings';
import { type ReportFormat, reportFormats } from '../sweep/formats/report';
import type { CommandContext } from './commandContext';
import { tellAccountNeeded } from './offerAccounts';
import { showQuickPick } from './showQuickPick';

type Context = Pick<CommandContext, 'sessions' | 'sweeps' | 'log' | 'knownAccounts'>;

/** Writes the last sweep of the active account to a file; asks for the format unless the caller names one. */
export async function exportReportAs(context: Context, given?: { readonly format?: unknown }): Promise<void> {
  const session = await context.sessions.active();
  if (!session) {
    return tellAccountNeeded();
  }
  const format = reportFormats.find((name) => name === given?.format) ?? (await askFormat());
  if (!format || session.ended.aborted) {
    return;
  }
  const sweep = (await context.sweeps.get()).of(session);
  await sweep.open();
  await exportReport(format, {
    session,
    sweep,
    log: context.log,
    knownAccounts: context.knownAccounts,
    olderThanDays: settings.olderThanDays,
  });
}

async function askFormat(): Promise<ReportFormat | undefined> {
  const details: Readonly<Record<ReportFormat, string>> = {
    csv: l10n.t('one row a share, for spreadsheets'),
    json: l10n.t('everything, for programs'),
    markdown: l10n.t('a summary for people'),
    sarif: l10n.t('findings, for code scanning'),
  };
  const names = { csv: 'CSV', json: 'JSON', markdown: 'Markdown', sarif: 'SARIF' } as const;
  const items = reportFormats.map((format) => ({ label: names[format], description: details[format], format }));
  return (await showQuickPick(items, { placeHolder: l10n.t('Which format?') }))?.format;
}
