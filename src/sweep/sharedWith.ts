import type { SweptImage } from './model';

/** The share group that is everybody. */
export const everybody = 'all';

/** Whether every Alibaba Cloud account may use it: a community image may come without the group that says so. */
export function isPublic({ image, groups }: Pick<SweptImage, 'image' | 'groups'>): boolean {
  return image.isPublic || groups.includes(everybody);
}

/** Groups that may use it, with `all` for a public image whether or not ECS lists it. */
export function groupsOf(swept: Pick<SweptImage, 'image' | 'groups'>): readonly string[] {
  return swept.image.isPublic && !swept.groups.includes(everybody) ? [everybody, ...swept.groups] : swept.groups;
}

/** What tells an image from every other of a sweep. */
export function imageKey(regionId: string, imageId: string): string {
  return `${regionId}/${imageId}`;
}

/** UTC, ISO 8601 with seconds, as ECS writes it; undefined where a sweep does not know the time (0). */
export function timeText(sharedTime: number): string | undefined {
  const date = new Date(sharedTime * 1000);
  return sharedTime > 0 && !Number.isNaN(date.valueOf()) ? `${date.toISOString().slice(0, -5)}Z` : undefined;
}
