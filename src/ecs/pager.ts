import type { Page } from './model';

/** A list that is read page by page, whatever is in it. */
export interface PageReader {
  readonly items: readonly unknown[];
  readonly totalCount: number | undefined;
  readonly pagesRead: number;
  readonly done: boolean;
  readonly complete: boolean;
  next(signal?: AbortSignal): Promise<readonly unknown[]>;
}

/** Pages in a row without a new entry after which a pass ends, whatever the total says: the server repeats itself. */
const barrenPagesAllowed = 3;
/** So far a list is read on beyond a total that turns out to be too small. */
const pagesBeyondTotal = 20;
/** A list that changes during every one of so many passes is given as it is. */
const passesAllowed = 5;

type Keys = Pick<Set<string>, 'has' | 'size' | 'keys'>;

/** One reading from page 1 to the end. */
interface Pass {
  /** What it has brought. */
  readonly keys: Keys;
  pageNumber: number;
  barrenPages: number;
  totalCount?: number;
  /** The total never went down, so no entry slipped to a page already read. */
  steady: boolean;
}

const newPass = (keys: Keys): Pass => ({ keys, pageNumber: 1, barrenPages: 0, steady: true });

/**
 * Reads a list page by page until every entry has been seen, on an API whose pages are not a snapshot: entries move
 * between pages and the total changes while reading, and the server may use a smaller page than asked for.
 *
 * An entry counts once, by its key. A pass in which the total went down, or that brought fewer entries than the total,
 * may have missed some, so another pass follows; what the last, undisturbed pass did not bring any more is dropped.
 * A total that promises less than has come does not end a pass. A change that leaves the total as it was cannot be
 * noticed. Calls of `next` must not overlap.
 */
export class Pager<T> implements PageReader {
  private readonly byKey = new Map<string, T>();
  /** In the first pass, all that has been seen is what it brought. */
  private pass = newPass(this.byKey);
  private passes = 0;
  private lastPass?: Pass;
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

  /** How many entries there are in all, as the latest page said; undefined before the first page. */
  get totalCount(): number | undefined {
    return (this.pass.totalCount !== undefined ? this.pass : this.lastPass)?.totalCount;
  }

  get pagesRead(): number {
    return this.pages;
  }

  get done(): boolean {
    return this.finished;
  }

  /** False when the API promised more entries than it gave, or never stood still. */
  get complete(): boolean {
    return this.finished && this.lastPass !== undefined && undisturbed(this.lastPass);
  }

  /**
   * Asks for the next page and returns what it brought that is new. A page that fails changes nothing and can be asked
   * for again. Once `done`, asks for nothing.
   */
  async next(signal?: AbortSignal): Promise<readonly T[]> {
    if (this.finished) {
      return [];
    }
    const page = await this.ask(this.pass.pageNumber, signal);
    this.pages += 1;
    const fresh: T[] = [];
    const { byKey, pass } = this;
    const seen = pass.keys.size;
    for (const item of page.items) {
      const key = this.keyOf(item);
      const known = byKey.size;
      byKey.set(key, item);
      if (byKey.size > known) {
        fresh.push(item);
      }
      if (pass.keys instanceof Set) {
        pass.keys.add(key);
      }
    }
    this.advance(page, pass.keys.size > seen);
    return fresh;
  }

  private advance(page: Page<T>, brought: boolean): void {
    const { pass } = this;
    pass.steady &&= page.totalCount >= (pass.totalCount ?? 0);
    pass.totalCount = page.totalCount;
    pass.barrenPages = brought ? 0 : pass.barrenPages + 1;
    const reached = pass.pageNumber * page.pageSize >= page.totalCount;
    if ((reached && !this.surpasses(page)) || page.items.length === 0 || pass.barrenPages >= barrenPagesAllowed) {
      this.endPass();
    } else {
      pass.pageNumber += 1;
    }
  }

  /** A full page, and more entries than the total by now: the total is wrong, and there may be more. */
  private surpasses({ totalCount, pageSize, items }: Page<T>): boolean {
    const { pass } = this;
    const surpassed = pass.keys.size > totalCount && items.length >= pageSize;
    const within = pass.pageNumber - Math.ceil(totalCount / pageSize) < pagesBeyondTotal;
    pass.steady &&= !surpassed || within;
    return surpassed && within;
  }

  private endPass(): void {
    const { pass, lastPass } = this;
    this.passes += 1;
    this.finished = undisturbed(pass) || repeats(pass, lastPass) || this.passes >= passesAllowed;
    // The first pass brought all there is.
    if (undisturbed(pass) && this.passes > 1) {
      for (const key of [...this.byKey.keys()].filter((key) => !pass.keys.has(key))) {
        this.byKey.delete(key);
      }
    }
    this.lastPass = this.finished ? pass : { ...pass, keys: new Set(pass.keys.keys()) };
    this.pass = newPass(new Set());
  }
}

function undisturbed({ steady, keys, totalCount = 0 }: Pass): boolean {
  return steady && keys.size >= totalCount;
}

/** The total is simply not what comes: two passes in a row brought the same. */
function repeats(pass: Pass, lastPass: Pass | undefined): boolean {
  return (
    pass.steady &&
    pass.totalCount === lastPass?.totalCount &&
    pass.keys.size === lastPass?.keys.size &&
    [...pass.keys.keys()].every((key) => lastPass.keys.has(key))
  );
}
