import { visible, visibleJson } from '../ecs/visible';
import { type KnownAccounts, nameOf } from '../sweep/accountClass';
import type { AllAccounts } from './allAccounts';

export type ExportFormat = 'csv' | 'json';

interface ExportSubject {
  readonly regionId: string;
  readonly imageId: string;
  readonly knownAccounts: KnownAccounts;
  /** Whether all of it is made up; the file and its name then say so. */
  readonly isSample?: boolean;
}

const columns = ['regionId', 'imageId', 'accountId', 'accountName', 'sharedTime', 'shareGroup'];

export async function exportContent(format: ExportFormat, subject: ExportSubject, all: AllAccounts): Promise<string> {
  return format === 'csv' ? csv(subject, all) : json(subject, all);
}

/** Name of the exported file; masked image IDs hold asterisks, which file systems refuse. */
export function exportFileName(format: ExportFormat, { regionId, imageId, isSample }: ExportSubject): string {
  const sample = isSample ? 'sample-' : '';
  return `${sample}share-permission-${regionId}-${imageId.replaceAll(/[^\w.-]+/g, '_')}.${format}`;
}

/** A row for each group, then one for each account. */
async function csv(subject: ExportSubject, all: AllAccounts): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const { regionId, imageId, knownAccounts } = subject;
  const groups = all.groups.map((group) => ({ regionId, imageId, shareGroup: visible(group) }));
  const accounts = all.accounts.map(({ accountId, sharedTime }) => ({
    regionId,
    imageId,
    accountId,
    accountName: visible(nameOf(accountId, knownAccounts) ?? ''),
    sharedTime,
  }));
  // Spreadsheets, which CSV is for, take a file without a byte order mark for their own code page.
  return stringify([...groups, ...accounts], { columns, header: true, bom: true, escape_formulas: true });
}

function json(subject: ExportSubject, all: AllAccounts): string {
  const content = {
    sample: subject.isSample || undefined,
    regionId: subject.regionId,
    imageId: subject.imageId,
    totalCount: all.totalCount,
    complete: all.complete,
    shareGroups: all.groups,
    accounts: all.accounts.map(({ accountId, sharedTime }) => ({
      accountId,
      accountName: nameOf(accountId, subject.knownAccounts),
      sharedTime,
    })),
  };
  return `${visibleJson(content, 2)}\n`;
}
