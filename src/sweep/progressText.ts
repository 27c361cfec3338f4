import { t } from '@vscode/l10n';
import { readersTimes } from '../ecs/clock';
import type { SweepProgress } from './model';

/** A sentence need not name more. */
const mostWaiting = 3;

/** "12 of 30 regions, 340 of 560 images, 2345 shares, 3 throttled; waiting for the quota: cn-beijing until 14:05" */
export function progressText(progress: SweepProgress): string {
  const { regionsDone, regionsTotal, imagesDone, imagesTotal, sharesFound, throttled, failed } = progress;
  const found = [
    t('{0} of {1} regions', regionsDone, regionsTotal),
    t('{0} of {1} images', imagesDone, imagesTotal),
    sharesFound === 1 ? t('1 share') : t('{0} shares', sharesFound),
  ];
  const counts = [
    ...(regionsTotal > 0 ? found : [t('Listing regions…')]),
    throttled > 0 && t('{0} throttled', throttled),
    failed > 0 && t('{0} failed', failed),
  ];
  return [counts.filter(Boolean).join(', '), waitingText(progress)].filter(Boolean).join('; ');
}

function waitingText({ waiting }: SweepProgress): string | undefined {
  const waits = [...waiting]
    // Before the regions are known, what waits is no region.
    .filter(([regionId]) => regionId !== '')
    .slice(0, mostWaiting)
    .map(([regionId, until]) => t('{0} until {1}', regionId, readersTimes().clock(until)));
  return waits.length > 0 ? t('waiting for the quota: {0}', waits.join(', ')) : undefined;
}
