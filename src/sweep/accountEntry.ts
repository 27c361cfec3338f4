import type { AccountClass, SweepResult, SweptImage } from './model';

/** An image that somebody may use. */
export interface SharedImage {
  readonly swept: SweptImage;
  /** Seconds since the epoch; 0 where the API does not say. */
  readonly sharedTime: number;
}

interface RegionShares {
  readonly regionId: string;
  readonly images: readonly SharedImage[];
}

/** Somebody who may use images: an account or a share group, of which `all` is everybody. */
export interface AccountEntry {
  /** A group is `public` whatever its name: nobody can tell who is in it. */
  readonly kind: AccountClass;
  /** Account ID, or the name of a group. */
  readonly id: string;
  /** Absent for a group. */
  readonly accountId?: string;
  /** Absent for an account. */
  readonly group?: string;
  /** Name of a known account. */
  readonly name?: string;
  readonly imageCount: number;
  /** Made when asked for. In the order of `regions`; regions that it does not have come last, as they were found. */
  imagesByRegion(regions: SweepResult['regions']): RegionShares[];
}

type Facts = Pick<AccountEntry, 'kind' | 'id' | 'name' | 'imageCount'>;

export function entryOf({ kind, id, name, imageCount }: Facts, images: () => readonly SharedImage[]): AccountEntry {
  const isGroup = kind === 'public';
  return {
    kind,
    id,
    accountId: isGroup ? undefined : id,
    group: isGroup ? id : undefined,
    name,
    imageCount,
    imagesByRegion: (regions) => byRegion(images(), regions),
  };
}

const rank: Readonly<Record<AccountClass, number>> = { public: 0, unknown: 1, known: 2 };

export function byClassAndSize(a: AccountEntry, b: AccountEntry): number {
  return rank[a.kind] - rank[b.kind] || b.imageCount - a.imageCount || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function byRegion(images: readonly SharedImage[], regions: SweepResult['regions']): RegionShares[] {
  const found = new Map<string, SharedImage[]>(regions.map(({ regionId }) => [regionId, []]));
  for (const shared of images) {
    const { regionId } = shared.swept;
    const inRegion = found.get(regionId);
    if (inRegion) {
      inRegion.push(shared);
    } else {
      found.set(regionId, [shared]);
    }
  }
  return [...found].flatMap(([regionId, shares]) => (shares.length > 0 ? [{ regionId, images: shares }] : []));
}
