import type { Memento } from 'vscode';
import { type Candidate, everyImage, type ImageFilter, isActive, matcherOf } from './imageFilter';
import { keepShowing, keptShowing, type Showing } from './keptShowing';

/** What a change of what is shown concerns. */
export type ShownPart = 'images' | 'regions';

/** Decides which regions and images of one account are shown, and remembers that for its profile. */
export class Shown {
  private showing: Showing;
  private matcher: (candidate: Candidate) => boolean;

  constructor(
    private readonly memory: Memento,
    private readonly sessionId: string,
    private readonly onChange: (part: ShownPart) => void,
  ) {
    this.showing = keptShowing(memory, sessionId);
    this.matcher = matcherOf(this.showing.filter);
  }

  get filter(): ImageFilter {
    return this.showing.filter;
  }

  get isFiltered(): boolean {
    return isActive(this.filter);
  }

  get hidesEmpty(): boolean {
    return this.showing.hidesEmpty;
  }

  matches(candidate: Candidate): boolean {
    return this.matcher(candidate);
  }

  /** Whether somebody wants to see the region, be it empty or not. */
  wants(regionId: string): boolean {
    return this.showing.regionIds?.includes(regionId) ?? true;
  }

  /** Shows what the filter lets through, without remembering it yet. */
  tryFilter(filter: ImageFilter): void {
    this.matcher = matcherOf(filter);
    this.change({ filter }, 'images');
  }

  async useFilter(filter: ImageFilter): Promise<void> {
    this.tryFilter(filter);
    await this.keep();
  }

  async clearFilter(): Promise<void> {
    await this.useFilter(everyImage);
  }

  /** All regions for undefined, also those that ECS opens some day. */
  async chooseRegions(regionIds: readonly string[] | undefined): Promise<void> {
    this.change({ regionIds }, 'regions');
    await this.keep();
  }

  async hideEmpty(hidesEmpty: boolean): Promise<void> {
    this.change({ hidesEmpty }, 'regions');
    await this.keep();
  }

  /** Takes away what hides an image that somebody wants to see. Tells whether the filter had to go. */
  async makeWayFor(regionId: string, candidate: Candidate): Promise<boolean> {
    const isFilteredOut = !this.matches(candidate);
    if (!this.wants(regionId)) {
      await this.chooseRegions([...(this.showing.regionIds ?? []), regionId]);
    }
    if (isFilteredOut) {
      await this.clearFilter();
    }
    return isFilteredOut;
  }

  private change(changes: Partial<Showing>, part: ShownPart): void {
    this.showing = { ...this.showing, ...changes };
    this.onChange(part);
  }

  private async keep(): Promise<void> {
    await keepShowing(this.memory, this.sessionId, this.showing);
  }
}
