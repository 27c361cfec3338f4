import * as vscode from 'vscode';
import type { SweepProgress, SweepResult } from '../../sweep/model';

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

/** "12 of 30 regions, 340 of 560 images, 2345 shares, 3 throttled; cn-beijing waits until 14:05." */
export function progressText(progress: SweepProgress): string {
  const { regionsDone, regionsTotal, imagesDone, imagesTotal, sharesFound, throttled, failed, waiting } = progress;
  const counts = [
    vscode.l10n.t('{0} of {1} regions', regionsDone, regionsTotal || '?'),
    vscode.l10n.t('{0} of {1} images', imagesDone, imagesTotal),
    vscode.l10n.t('{0} shares', sharesFound),
    throttled > 0 && vscode.l10n.t('{0} throttled', throttled),
    failed > 0 && vscode.l10n.t('{0} failed', failed),
  ];
  const waits = [...waiting]
    .slice(0, 3)
    .map(([regionId, until]) => vscode.l10n.t('{0} until {1}', regionId, clock(until)));
  const waited = waits.length > 0 && vscode.l10n.t('waiting for the quota: {0}', waits.join(', '));
  return [counts.filter(Boolean).join(', '), waited].filter(Boolean).join('; ');
}

function clock(time: number): string {
  return new Date(time).toLocaleTimeString(vscode.env.language, { timeStyle: 'medium' });
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
