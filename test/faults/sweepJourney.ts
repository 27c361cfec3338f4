import { EcsError } from '../../src/ecs/ecsError';
import type { Gap, SweepResult } from '../../src/sweep/model';
import { isComplete, notKnownSentence } from '../../src/sweep/notKnown';
import { runSweep } from '../../src/sweep/runSweep';
import type { CloudUnderFault } from './cloudUnderFault';
import type { Journey } from './journeys';

interface Place {
  readonly regionId: string;
  readonly imageId: string;
}

/** A sweep while one region, or everything, goes wrong, and its gaps filled when all is well again: *Retry What Failed*. */
export function sweepJourney({ sweepClient: client, account }: CloudUnderFault): Journey {
  let result: SweepResult | undefined;
  const sweep = async (resume?: SweepResult) => {
    const { accountId } = account;
    const signal = new AbortController().signal;
    result = await runSweep({ client, accountId, signal, mostInFlight: 8, minuteMs: 100, resume });
  };
  const truth = () =>
    account.regions.flatMap(({ regionId }) =>
      [...(account.images(regionId)?.values() ?? [])].map(({ imageId, shares }) => ({ regionId, imageId, shares })),
    );
  const sharesOf = (regionId: string, imageId: string) =>
    result?.images.find((swept) => swept.regionId === regionId && swept.image.imageId === imageId)?.accountIds.length;
  const unsaid = (told: (gap: Gap, place: Place) => boolean) =>
    truth().filter(
      ({ regionId, imageId, shares }) =>
        sharesOf(regionId, imageId) !== shares.length && !result?.gaps.some((gap) => told(gap, { regionId, imageId })),
    ).length;
  return {
    begin: async () => {},
    goOn: () => sweep(),
    retry: () => sweep(result),
    failure: () => result?.gaps[0] && new EcsError(result.gaps[0].error),
    said: () => result?.gaps[0] && notKnownSentence(result.gaps[0]),
    shown: () => result?.images.length ?? 0,
    missing: () => unsaid(isAbout),
    whole: () => result !== undefined && isComplete(result) && unsaid(() => false) === 0,
  };
}

function isAbout(gap: Gap, { regionId, imageId }: Place): boolean {
  return (gap.regionId ?? regionId) === regionId && (gap.image?.imageId ?? imageId) === imageId;
}
