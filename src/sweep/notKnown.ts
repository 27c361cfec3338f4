import { t } from '@vscode/l10n';
import { EcsError } from '../ecs/ecsError';
import { ended, errorText } from '../ecs/errorText';
import type { Gap, SweepResult } from './model';

/** What a gap leaves in the dark, why, and what helps. */
export function notKnownSentence({ regionId, image, error }: Gap): string {
  const { why, nextStep, reference } = errorText(new EcsError(error));
  return [whatIsNotKnown(regionId, image), ended(why), nextStep, reference && `(${reference})`]
    .filter(Boolean)
    .join(' ');
}

function whatIsNotKnown(regionId: Gap['regionId'], image: Gap['image']): string {
  if (regionId === undefined) {
    return t('Not known: which regions there are, and so which images are shared.');
  }
  return image
    ? t('Not known: with whom image {0} in {1} is shared, or not all of them.', image.imageId, regionId)
    : t('Not known: which images there are in {0}, or not all of them, and with whom they are shared.', regionId);
}

/** What else keeps a sweep from being the whole truth, besides its gaps; empty for most. */
export function caveats({ cancelled, skippedImages }: Pick<SweepResult, 'cancelled' | 'skippedImages'>): string[] {
  return [
    ...(cancelled ? [t('The sweep was stopped: what had not been read until then is not known.')] : []),
    ...(skippedImages > 0
      ? [t('Images that were not read because ECS says that they are not shared: {0}.', skippedImages)]
      : []),
  ];
}

/** How many of its regions a sweep knows whole. */
export function regionsRead({ regions, gaps }: Pick<SweepResult, 'regions' | 'gaps'>): number {
  const doubtful = new Set(gaps.map(({ regionId }) => regionId));
  return regions.filter(({ regionId }) => !doubtful.has(regionId)).length;
}

/** Whether a sweep read all that it was to read. */
export function isComplete({ gaps, cancelled }: Pick<SweepResult, 'gaps' | 'cancelled'>): boolean {
  return gaps.length === 0 && !cancelled;
}
