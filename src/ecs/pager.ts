import type { Page } from './model';

/** Pages in a row that bring nothing new before a list is taken to be at its end, whatever its total says. */
const barrenPagesAllowed = 3;

/** A list that is read page by page, whatever is in it. */
export interface PageReader {
  readonly items: readonly unknown[];
  readonly totalCount: number | undefined;
  readonly pagesRead: number;
  readonly done: boolean;
  readonly complete: boolean;
  next(signal?: AbortSignal): Promise<readonly unknown[]>;
}

/**
 * Reads a list page by page until every entry has been seen, on an API whose pages are not a snapshot: entries move
 * between pages and the total changes while reading, and the server may use a smaller page than asked for.
 *
 * An entry counts once, by its key. When the end is reached with fewer entries than the total, something moved back to
 * a page already read, so reading starts over, and goes on until a whole pass brings nothing new.
 * Calls of `next` must not overlap.
 */
export class Pager<T> implements PageReader {
  private readonly byKey = new Map<string, T>();
  private nextPageNumber = 1;
  private barrenPages = 0;
  private newInPass = 0;
  private expected?: number;
  private pages = 0;
  private finished = false;

  constructor(
    private readonly ask: (pageNumber: number, signal?: AbortSignal) => Promise<Page<T>>,
    private readonly keyOf: (item: T) => string,
  ) {}

  /** Everything seen so far, in the order in which the API gave it. */
  get items(): readonly T[] {
    return [...this.byKey.values()];
  }

  /** How many entries there are in all; undefined before the first page. */
  get totalCount(): number | undefined {
    return this.expected;
  }

  /** How many pages have been read. */
  get pagesRead(): number {
    return this.pages;
  }

  get done(): boolean {
    return this.finished;
  }

  /** False when the API promised more entries than it gave in a whole extra pass. */
  get complete(): boolean {
    return this.finished && this.byKey.size >= (this.expected ?? 0);
  }

  /**
   * Asks for the next page and returns what it brought that is new. A page that fails changes nothing and can be asked
   * for again. Once `done`, asks for nothing.
   */
  async next(signal?: AbortSignal): Promise<readonly T[]> {
    if (this.finished) {
      return [];
    }
    const page = await this.ask(this.nextPageNumber, signal);
    const fresh = page.items.filter((item) => !this.byKey.has(this.keyOf(item)));
    for (const item of fresh) {
      this.byKey.set(this.keyOf(item), item);
    }
    this.expected = page.totalCount;
    this.pages += 1;
    this.newInPass += fresh.length;
    this.barrenPages = fresh.length > 0 ? 0 : this.barrenPages + 1;
    if (this.isLast(page)) {
      this.endPass();
    } else {
      this.nextPageNumber += 1;
    }
    return fresh;
  }

  private isLast(page: Page<T>): boolean {
    const reached = this.nextPageNumber * page.pageSize;
    return page.items.length === 0 || reached >= page.totalCount || this.barrenPages >= barrenPagesAllowed;
  }

  private endPass(): void {
    const missing = this.byKey.size < (this.expected ?? 0);
    this.finished = !missing || this.newInPass === 0;
    this.nextPageNumber = 1;
    this.newInPass = 0;
    this.barrenPages = 0;
  }
}
