import { plainText } from '../ecs/plainText';
import { findingCommands } from '../sweep/findingCommands';
import { ruleIds, type Severity } from '../sweep/findingRules';
import { type Finding, type FindingOptions, imageFindings } from '../sweep/findings';
import { adviceOf } from '../sweep/findingText';
import type { SweptImage } from '../sweep/model';
import { TimeSlices } from '../sweep/timeSlices';
import type { FindingItem, FindingKey, Listed } from './messages';

/** Of the commands of a finding: nobody reads hundreds, and all of them are copied. */
const mostShown = 3;
/** No ID that ECS gives makes one so long. */
const longestShown = 1000;

/** Findings by severity. Keeps where they stand; their sentences are made when they are shown. */
export class FindingLists {
  /** Place of the image times the number of rules, plus the place of the rule. */
  private readonly places: Record<Severity, number[]> = { error: [], warning: [], note: [] };

  private constructor(
    private readonly images: readonly SweptImage[],
    private readonly options: FindingOptions,
  ) {}

  static async of(images: readonly SweptImage[], options: FindingOptions): Promise<FindingLists> {
    const lists = new FindingLists(images, { now: new Date(), ...options });
    const slices = new TimeSlices();
    for (const [index, swept] of images.entries()) {
      for (const { ruleId, severity } of imageFindings(swept, lists.options)) {
        lists.places[severity].push(index * ruleIds.length + ruleIds.indexOf(ruleId));
      }
      if (slices.used) {
        await slices.next();
      }
    }
    return lists;
  }

  first(severity: Severity, count: number): Listed<FindingItem> {
    const places = this.places[severity];
    return { items: places.slice(0, count).flatMap((place) => this.at(place) ?? []), total: places.length };
  }

  /** All that puts one finding right; none when it is not there. */
  commandsFor({ ruleId, regionId, imageId }: FindingKey): readonly string[] {
    const swept = this.images.find((one) => one.regionId === regionId && one.image.imageId === imageId);
    const found = swept && this.find(swept, ruleId);
    return found ? findingCommands(found) : [];
  }

  private at(place: number): FindingItem | undefined {
    const swept = this.images[Math.floor(place / ruleIds.length)];
    const found = swept && this.find(swept, ruleIds[place % ruleIds.length]);
    if (!found) {
      return undefined;
    }
    const { ruleId, regionId, image, reason } = found;
    const commands = findingCommands(found);
    return {
      ruleId,
      regionId,
      imageId: image.imageId,
      imageName: plainText(image.imageName),
      reason: plainText(reason, 1000),
      advice: adviceOf(ruleId),
      commands: {
        items: commands.slice(0, mostShown).map((command) => plainText(command, longestShown)),
        total: commands.length,
      },
    };
  }

  private find(swept: SweptImage, ruleId: Finding['ruleId'] | undefined): Finding | undefined {
    return imageFindings(swept, this.options).find((finding) => finding.ruleId === ruleId);
  }
}
