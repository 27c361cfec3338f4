import { everybody } from '../../sweep/sharedWith';
import type { Answer } from '../messages';
import type { PageStrings } from '../pageStrings';

/** What a list of images says, if the image came from one: a share permission does not tell. */
type ListedPublic = boolean | undefined;

/** Says that everybody may use the image; undefined where nothing says so. The group counts first: its word is fresh. */
export function publicText(
  groups: readonly string[],
  isPublic: ListedPublic,
  strings: Pick<PageStrings, 'groupAll' | 'listedPublic'>,
): string | undefined {
  if (groups.includes(everybody)) {
    return strings.groupAll;
  }
  return isPublic ? strings.listedPublic : undefined;
}

/** What it means that ECS lists no account. */
export function emptyText(
  { groups }: Pick<Answer, 'groups'>,
  isPublic: ListedPublic,
  strings: Pick<PageStrings, 'empty' | 'emptyUnknown' | 'emptyPublic' | 'emptyGroups'>,
): string {
  if (groups.includes(everybody) || isPublic) {
    return strings.emptyPublic;
  }
  if (groups.length > 0) {
    return strings.emptyGroups;
  }
  return isPublic === undefined ? strings.emptyUnknown : strings.empty;
}
