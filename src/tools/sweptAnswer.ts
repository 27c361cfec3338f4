import { plainText } from '../ecs/plainText';
import { FindingLists } from '../report/findingLists';
import type { FindingItem } from '../report/messages';
import type { Severity } from '../sweep/findingRules';
import type { FindingOptions } from '../sweep/findings';
import type { SweepResult, SweptImage } from '../sweep/model';
import { caveats, isComplete, notKnownSentence } from '../sweep/notKnown';
import { groupsOf, timeText } from '../sweep/sharedWith';
import { TimeSlices } from '../sweep/timeSlices';
import { accountName, bounded, boundedOf } from './answerText';

const mostGaps = 20;
const mostImages = 100;
const mostFindings: Readonly<Record<Severity, number>> = { error: 50, warning: 50, note: 20 };
const longestName = 128;

/** How old a sweep is, and all that it does not know. */
export function sweepFacts(result: SweepResult, now = new Date()): object {
  const { startedAt, finishedAt, regions, images, gaps } = result;
  return {
    startedAt,
    finishedAt,
    // A sweep that was taken up again keeps what its first attempt found.
    ageMinutes: Math.max(0, Math.round((now.valueOf() - Date.parse(startedAt)) / 60_000)),
    regions: regions.length,
    images: images.length,
    complete: isComplete(result) && result.skippedImages === 0,
    caveats: caveats(result),
    notKnown: bounded(gaps, mostGaps, notKnownSentence),
  };
}

/**
 * Which images an account may use: what it was given by its ID, and what groups may use. `all` is everybody; who is in
 * another group nobody can tell.
 */
export async function imagesFor(accountId: string, result: SweepResult, { knownAccounts }: FindingOptions) {
  const given: [SweptImage, number][] = [];
  const byGroup: SweptImage[] = [];
  const slices = new TimeSlices();
  for (const swept of result.images) {
    const place = swept.accountIds.indexOf(accountId);
    if (place >= 0) {
      given.push([swept, swept.sharedTimes[place] ?? 0]);
    }
    if (groupsOf(swept).length > 0) {
      byGroup.push(swept);
    }
    if (slices.used) {
      await slices.next();
    }
  }
  return {
    accountId,
    name: accountName(accountId, knownAccounts),
    ownsAll: accountId === result.accountId || undefined,
    sharedWithAccount: bounded(given, mostImages, ([swept, time]) => ({ ...facts(swept), sharedTime: timeText(time) })),
    sharedWithGroups: bounded(byGroup, mostImages, (swept) => ({
      ...facts(swept),
      groups: groupsOf(swept).slice(0, 5),
    })),
  };
}

/** What somebody should look at, the worst first. */
export async function findingsIn({ images }: SweepResult, options: FindingOptions) {
  const lists = await FindingLists.of(images, options);
  const first = (severity: Severity) => {
    const { items, total } = lists.first(severity, mostFindings[severity]);
    return boundedOf(items.map(findingFacts), total);
  };
  return { findings: { error: first('error'), warning: first('warning'), note: first('note') } };
}

function facts({ regionId, image: { imageId, imageName, status } }: SweptImage) {
  return { regionId, imageId, imageName: plainText(imageName, longestName), status: plainText(status, 40) };
}

/** Without what helps: that is long, and in the report. */
function findingFacts({ regionId, imageId, reason }: FindingItem) {
  return { regionId, imageId, reason };
}
