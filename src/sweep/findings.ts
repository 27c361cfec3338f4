import { classOf, type KnownAccounts } from './accountClass';
import { type RuleId, type Severity, severities } from './findingRules';
import { reasonOf, whatToDoAbout } from './findingText';
import type { SweepResult, SweptImage } from './model';
import { groupsOf } from './sharedWith';

export interface FindingOptions {
  readonly knownAccounts: KnownAccounts;
  /** Shares older than so many days are findings; 0 turns the rule off. */
  readonly olderThanDays: number;
  /** Defaults to the moment of asking. */
  readonly now?: Date;
}

/**
 * What somebody should look at: one for each image and rule, with all the accounts it concerns, since that is how it is
 * put right (one command takes accounts off one image), and since a row for each of a million shares is never read.
 */
export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly regionId: string;
  readonly image: SweptImage['image'];
  /** Whom it concerns: in the order of the image's lists; `all` is everybody. */
  readonly accountIds: readonly string[];
  readonly groups: readonly string[];
  /** A sentence: what is the matter. */
  readonly reason: string;
  /** Sentences: what helps. This product changes nothing itself. */
  readonly whatToDo: string;
}

const secondsPerDay = 86_400;
const unusable: readonly string[] = ['Deprecated', 'CreateFailed', 'UnAvailable'];

/** The findings of a sweep, made anew each time that somebody goes through them, so that they need no memory. */
export function findingsOf({ images }: Pick<SweepResult, 'images'>, options: FindingOptions): Iterable<Finding> {
  return {
    *[Symbol.iterator]() {
      for (const swept of images) {
        yield* imageFindings(swept, options);
      }
    },
  };
}

/** The findings of one image, in the order of the rules. */
export function imageFindings(swept: SweptImage, options: FindingOptions): Finding[] {
  const { accountIds } = swept;
  const groups = groupsOf(swept);
  const strangers = accountIds.filter((accountId) => classOf(accountId, options.knownAccounts) === 'unknown');
  const old = oldAccounts(swept, options);
  const shared = accountIds.length + groups.length > 0;
  return [
    ...(groups.length > 0 ? [finding('public-image', swept, { groups }, options)] : []),
    ...(strangers.length > 0 ? [finding('unknown-account', swept, { accountIds: strangers }, options)] : []),
    ...(old.length > 0 ? [finding('old-share', swept, { accountIds: old }, options)] : []),
    ...(shared && unusable.includes(swept.image.status)
      ? [finding('unusable-image-shared', swept, { accountIds, groups }, options)]
      : []),
  ];
}

/** A share whose time is not known is not old. */
function oldAccounts({ accountIds, sharedTimes }: SweptImage, { olderThanDays, now = new Date() }: FindingOptions) {
  const limit = now.valueOf() / 1000 - olderThanDays * secondsPerDay;
  const isOld = (time = 0) => time > 0 && time < limit;
  return olderThanDays > 0 ? accountIds.filter((_, index) => isOld(sharedTimes[index])) : [];
}

function finding(
  ruleId: RuleId,
  { regionId, image }: SweptImage,
  { accountIds = [], groups = [] }: Partial<Pick<Finding, 'accountIds' | 'groups'>>,
  { olderThanDays }: FindingOptions,
): Finding {
  const subject = { ruleId, severity: severities[ruleId], regionId, image, accountIds, groups };
  return { ...subject, reason: reasonOf(subject, olderThanDays), whatToDo: whatToDoAbout(subject) };
}
