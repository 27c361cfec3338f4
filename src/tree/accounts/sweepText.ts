import * as vscode from 'vscode';
import type { SweepResult } from '../../sweep/model';

/** How old a sweep is and how complete: "3 hours ago, 28 of 30 regions". */
export function ageAndCompleteness({ startedAt, regions, gaps, cancelled }: SweepResult): string {
  const doubtful = new Set(gaps.map(({ regionId }) => regionId));
  const whole = regions.filter(({ regionId }) => !doubtful.has(regionId)).length;
  const parts = [
    // A sweep that was taken up again keeps what its first attempt found.
    ago(new Date(startedAt)),
    vscode.l10n.t('{0} of {1} regions', whole, regions.length),
    cancelled && vscode.l10n.t('stopped'),
  ];
  return parts.filter(Boolean).join(' · ');
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function ago(time: Date): string {
  const seconds = (Date.now() - time.getTime()) / 1000;
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? ['minute', 60];
  const relative = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  return seconds < 60 ? vscode.l10n.t('just now') : relative.format(-Math.floor(seconds / length), unit);
}
