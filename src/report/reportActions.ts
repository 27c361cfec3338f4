import { commands } from 'vscode';
import { TimeSlices } from '../sweep/timeSlices';
import { commandsCopied } from '../toClipboard';
import { copyAndConfirm, type Say } from '../webview/confirm';
import { copyAccountIds } from '../webview/copyAccountIds';
import type { FindingLists } from './findingLists';
import type { FindingKey, FromPage } from './messages';
import type { ShareQuery } from './shareQuery';

const commandIds = {
  sweep: 'ecsImageSharing.sweep',
  retry: 'ecsImageSharing.sweep.retry',
  cancel: 'ecsImageSharing.sweep.cancel',
  compare: 'ecsImageSharing.sweep.compare',
  showLog: 'ecsImageSharing.log.show',
} as const;

/** On behalf of the account that the report is about, which need not be the one that the views show. */
export async function runCommand(command: keyof typeof commandIds, sessionId: string): Promise<void> {
  await commands.executeCommand(commandIds[command], { sessionId });
}

/** Names an account that the table holds. */
export async function nameAccount(accountId: string, query: ShareQuery): Promise<void> {
  if (holds(query, accountId)) {
    await commands.executeCommand('ecsImageSharing.account.name', { accountId });
  }
}

/** Opens the result page of an image that the table holds. */
export async function queryImage(
  sessionId: string,
  regionId: string,
  imageId: string,
  query: ShareQuery,
): Promise<void> {
  const { table } = query;
  const swept = table.columns.images.find((one) => one.regionId === regionId && one.image.imageId === imageId);
  if (swept) {
    const { imageName, isPublic } = swept.image;
    const regionName = table.regionName(regionId) || undefined;
    const given = { sessionId, regionId, regionName, imageId, imageName, isPublic };
    await commands.executeCommand('ecsImageSharing.query', given);
  }
}

type CopyRequest = Extract<FromPage, { type: 'copyAccounts' }>;

/** Copies the account IDs of the rows at these places of the order shown, each once, one per line. */
export async function copyAccounts(request: CopyRequest, query: ShareQuery, say: Say): Promise<void> {
  const order = await query.rows(request);
  const ids = new Set<string>();
  const slices = new TimeSlices();
  for (const [first, last] of request.ranges) {
    for (const row of order.subarray(first, last + 1)) {
      const sharer = query.table.sharer(row);
      if (sharer && !sharer.isGroup) {
        ids.add(sharer.id);
      }
      if (slices.used) {
        await slices.next();
      }
    }
  }
  await copyAccountIds([...ids], say);
}

/** Copies an account ID that the table holds. */
export async function copyAccount(accountId: string, query: ShareQuery, say: Say): Promise<void> {
  if (holds(query, accountId)) {
    await copyAccountIds([accountId], say);
  }
}

/** Copies the commands that put a finding right, one per line. Nothing here runs them. */
export async function copyCommands(key: FindingKey, findings: FindingLists, say: Say): Promise<void> {
  const found = findings.commandsFor(key);
  if (found.length > 0) {
    await copyAndConfirm(found.join('\n'), commandsCopied(found.length), say);
  }
}

function holds({ table }: ShareQuery, accountId: string): boolean {
  return table.columns.sharers.some(({ id, isGroup }) => id === accountId && !isGroup);
}
