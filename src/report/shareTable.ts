import { plainText } from '../ecs/plainText';
import { classOf, type KnownAccounts, nameOf } from '../sweep/accountClass';
import type { AccountClass, SweepResult, SweptImage } from '../sweep/model';
import { timeText } from '../sweep/sharedWith';
import type { ShareRow } from './messages';
import type { ShareColumns, Sharer } from './shareColumns';

/** The rows there are at one moment, with the names of that moment. */
export class ShareTable {
  readonly length: number;
  private readonly regionNames: ReadonlyMap<string, string>;

  constructor(
    readonly columns: ShareColumns,
    regions: SweepResult['regions'],
    private readonly knownAccounts: KnownAccounts,
    /** For the order of names. */
    readonly language: string,
  ) {
    this.length = columns.length;
    this.regionNames = new Map(regions.map(({ regionId, localName }) => [regionId, localName]));
  }

  image(row: number): SweptImage | undefined {
    return this.columns.images[this.columns.image.at(row)];
  }

  sharer(row: number): Sharer | undefined {
    return this.columns.sharers[this.columns.sharer.at(row)];
  }

  regionName(regionId: string): string {
    return this.regionNames.get(regionId) ?? '';
  }

  nameOf({ id, isGroup }: Sharer): string | undefined {
    return isGroup ? undefined : nameOf(id, this.knownAccounts);
  }

  classOf({ id, isGroup }: Sharer): AccountClass {
    return isGroup ? 'public' : classOf(id, this.knownAccounts);
  }

  row(row: number): ShareRow | undefined {
    const [swept, sharer] = [this.image(row), this.sharer(row)];
    return (
      swept &&
      sharer && {
        regionId: swept.regionId,
        regionName: plainText(this.regionName(swept.regionId)),
        imageId: swept.image.imageId,
        imageName: plainText(swept.image.imageName),
        sharer: sharer.isGroup ? plainText(sharer.id) : sharer.id,
        class: this.classOf(sharer),
        name: plainName(this.nameOf(sharer)),
        sharedTime: timeText(this.columns.time.at(row)),
      }
    );
  }
}

function plainName(name: string | undefined): string | undefined {
  return name && plainText(name);
}
