import { isCancelled } from '../ecs/ecsError';
import type { SharePermissionPage } from '../ecs/model';
import type { PageRequest } from '../ecs/request';

type Ask = (page: PageRequest, signal: AbortSignal) => Promise<SharePermissionPage>;

interface Answered {
  readonly asked: PageRequest;
  readonly page: SharePermissionPage;
}

/**
 * One image's share permission as it is asked for, page after page. Only the newest request counts: an older one is
 * aborted, and what it still brings is dropped. A failure leaves the last answer in place.
 */
export class Query {
  private request?: AbortController;
  private newest = 0;
  private disposed = false;

  answer?: Answered;
  /** The answer before `answer`, which tells whether the total has changed while paging. */
  previous?: Answered;
  failure?: unknown;
  /** Set while a request is under way. */
  asking?: PageRequest;

  constructor(
    private readonly ask: Ask,
    private readonly onChange: () => void,
  ) {}

  get sequence(): number {
    return this.newest;
  }

  /** Asks for a page; resolves when its answer is in place, or when it no longer counts. Never rejects. */
  async show(page: PageRequest, sequence = 0): Promise<void> {
    if (this.disposed) {
      return;
    }
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.newest = Math.max(this.newest + 1, sequence);
    this.asking = page;
    this.onChange();
    try {
      const answer = await this.ask(page, request.signal);
      this.settle(request, { asked: page, page: answer });
    } catch (error) {
      this.settle(request, undefined, isCancelled(error) ? undefined : error);
    }
  }

  /** Stops the request under way; what was shown stays. */
  cancel(): void {
    if (this.request) {
      this.request.abort();
      this.settle(this.request);
    }
  }

  dispose(): void {
    this.disposed = true;
    this.request?.abort();
    this.request = undefined;
  }

  private settle(request: AbortController, answer?: Answered, failure?: unknown): void {
    if (this.request !== request) {
      return;
    }
    this.request = undefined;
    this.asking = undefined;
    this.failure = failure;
    if (answer) {
      this.previous = this.answer;
      this.answer = answer;
    }
    this.onChange();
  }
}
