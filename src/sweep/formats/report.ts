import type { KnownAccounts } from '../accountClass';
import type { Changes } from '../changes';
import type { Finding } from '../findings';
import type { SweepResult } from '../model';
import { csvReport } from './csv';
import { jsonReport } from './json';
import { markdownReport } from './markdown';
import { sarifReport } from './sarif';

/** All that a file can tell about a sweep. */
export interface Report {
  readonly result: SweepResult;
  readonly knownAccounts: KnownAccounts;
  /** Gone through once or twice for each file; see `findingsOf`. */
  readonly findings: Iterable<Finding>;
  /** Since an earlier sweep, when there is one to compare with. */
  readonly changes?: Changes;
  /** Whether all of it is made up; the file and its name then say so. */
  readonly isSample?: boolean;
}

const formats = { csv: csvReport, json: jsonReport, markdown: markdownReport, sarif: sarifReport };
const extensions = { csv: 'csv', json: 'json', markdown: 'md', sarif: 'sarif' } as const;

export type ReportFormat = keyof typeof formats;

export const reportFormats = Object.keys(formats) as readonly ReportFormat[];

/** The file's text in pieces of some 64 kB, made while they are asked for; the event loop goes on between them. */
export function reportText(format: ReportFormat, report: Report): AsyncIterable<string> {
  return formats[format](report);
}

/** Name of the file: account and time of the sweep. */
export function reportFileName(
  format: ReportFormat,
  { accountId, startedAt }: Pick<SweepResult, 'accountId' | 'startedAt'>,
  isSample = false,
): string {
  const sample = isSample ? 'sample-' : '';
  const time = startedAt.replaceAll(/[^\dTZ]/g, '').replace(/^(\d+T\d{6})\d*/, '$1');
  return `${sample}image-sharing-${accountId.replaceAll(/[^\w.-]+/g, '_')}-${time}.${extensions[format]}`;
}
