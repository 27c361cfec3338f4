import type { SweptImage } from './model';
import { groupsOf, isPublic } from './sharedWith';

export type Shares = Pick<SweptImage, 'accountIds' | 'sharedTimes'>;

export interface ImageChange {
  readonly regionId: string;
  /** As it is now; as it was when it is gone. */
  readonly image: SweptImage['image'];
  /** Whether the image itself is `new` or `gone`, or was there before and after. */
  readonly kind: 'new' | 'gone' | 'changed';
  readonly newShares: Shares;
  readonly goneShares: Shares;
  readonly newGroups: readonly string[];
  readonly goneGroups: readonly string[];
  /** Former name of an image that is shared, when it has another now. */
  readonly renamedFrom?: string;
  /** Present when everybody may use it now and could not before, or the other way round. */
  readonly became?: 'public' | 'private';
}

const none: Shares = { accountIds: [], sharedTimes: [] };

/** Undefined when nothing about its shares changed. At least one of both must be there. */
export function changeOf(was: SweptImage | undefined, is: SweptImage | undefined): ImageChange | undefined {
  const now = is ?? was;
  if (!now) {
    return undefined;
  }
  const [groupsBefore, groupsNow] = [was ? groupsOf(was) : [], is ? groupsOf(is) : []];
  const [openBefore, openNow] = [was ? isPublic(was) : false, is ? isPublic(is) : false];
  const shared = (is?.accountIds.length ?? 0) + groupsNow.length > 0;
  const renamed = was && is && shared && was.image.imageName !== is.image.imageName;
  const change: ImageChange = {
    regionId: now.regionId,
    image: now.image,
    kind: was ? (is ? 'changed' : 'gone') : 'new',
    newShares: without(is ?? none, was ?? none),
    goneShares: without(was ?? none, is ?? none),
    newGroups: groupsNow.filter((group) => !groupsBefore.includes(group)),
    goneGroups: groupsBefore.filter((group) => !groupsNow.includes(group)),
    ...(renamed ? { renamedFrom: was.image.imageName } : {}),
    ...(openBefore === openNow ? {} : { became: openNow ? ('public' as const) : ('private' as const) }),
  };
  return isChange(change) ? change : undefined;
}

function isChange({ newShares, goneShares, newGroups, goneGroups, renamedFrom }: ImageChange): boolean {
  const lists = [newShares.accountIds, goneShares.accountIds, newGroups, goneGroups];
  return renamedFrom !== undefined || lists.some(({ length }) => length > 0);
}

/** Shares of `some` whose accounts are not in `others`. */
function without(some: Shares, others: Shares): Shares {
  // Most images do not change between two sweeps, and ECS lists their accounts in the same order.
  if (some.accountIds.every((accountId, index) => accountId === others.accountIds[index])) {
    return none;
  }
  const other = new Set(others.accountIds);
  const positions = [...some.accountIds.keys()].filter((index) => !other.has(some.accountIds[index] ?? ''));
  return {
    accountIds: positions.map((index) => some.accountIds[index] ?? ''),
    sharedTimes: positions.map((index) => some.sharedTimes[index] ?? 0),
  };
}
