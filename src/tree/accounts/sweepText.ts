import * as vscode from 'vscode';
import { readersTimes } from '../../ecs/clock';
import type { SweepResult } from '../../sweep/model';
import { regionsRead } from '../../sweep/notKnown';

/** How old a sweep is and how complete: "3 hours ago · 28 of 30 regions". */
export function ageAndCompleteness(result: SweepResult): string {
  const { startedAt, regions, cancelled } = result;
  const parts = [
    // A sweep that was taken up again keeps what its first attempt found.
    readersTimes().ago(startedAt),
    vscode.l10n.t('{0} of {1} regions', regionsRead(result), regions.length),
    cancelled && vscode.l10n.t('stopped'),
  ];
  return parts.filter(Boolean).join(' · ');
}
