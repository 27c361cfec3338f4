import { type Filterable, matches, type RequestFilter } from './requestFilter';

export type Body = Readonly<Record<string, unknown>>;

/** One way to go wrong. What the sample account would have answered is computed first, unless the fault refuses. */
export type Misbehaviour =
  | { readonly kind: 'throttle'; readonly retryAfterMs?: number; readonly code?: string }
  /**
   * At most `limit` requests in each window, per action, region and account, or over all of them; with `retryAfter` the
   * header says when.
   */
  | {
      readonly kind: 'quota';
      readonly limit: number;
      readonly windowMs: number;
      readonly retryAfter?: boolean;
      readonly overAll?: boolean;
    }
  /** 403 Forbidden.RAM, for requests of any key. */
  | { readonly kind: 'forbidden' }
  /** How the service answered before it said 403: success, and nothing in it. */
  | { readonly kind: 'emptyList' }
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: 'totalCount'; readonly change: (actual: number) => number }
  /** Entries of the page before, under the number of the page that was asked for. */
  | { readonly kind: 'duplicatePage' }
  /** Pages 1 and 2, 3 and 4 and so on in each other's place, their entries from last to first. */
  | { readonly kind: 'shuffledPages' }
  /** The right answer, changed. */
  | { readonly kind: 'edit'; readonly change: (body: Body) => Body }
  /** Instead of the right body, or made of it; without a `content-length` when chunked. */
  | {
      readonly kind: 'body';
      readonly make: (right: string) => string | Buffer;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly chunked?: boolean;
    }
  | { readonly kind: 'html'; readonly status: 502 | 503 }
  | { readonly kind: 'emptyBody'; readonly status?: number }
  | { readonly kind: 'truncatedJson' }
  | { readonly kind: 'redirect'; readonly location?: string }
  /** 500 with JSON that has no `Code`. */
  | { readonly kind: 'codeless' }
  /** An error whose fields are written `code` and `message`. */
  | { readonly kind: 'lowerCaseCode'; readonly status?: number }
  | { readonly kind: 'resetBeforeAnswer' }
  | { readonly kind: 'resetInBody' }
  /** Nothing at all for so long, then the answer. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Headers and half of the body, nothing for so long, then the rest. */
  | { readonly kind: 'slowBody'; readonly ms: number };

export type Fault = RequestFilter &
  Misbehaviour & {
    /** How many requests it hits; all, unless said. */
    readonly times?: number;
    /** How many matching requests it spares before the first. */
    readonly skip?: number;
    /** Hits each so-manieth of the matching requests only. */
    readonly every?: number;
  };

export type FaultOf<K extends Misbehaviour['kind']> = Extract<Misbehaviour, { kind: K }>;

export class Faults {
  private readonly active = new Map<Fault, { matched: number }>();

  /** Takes effect with the next request. Returns what takes the fault away again. */
  add(fault: Fault): () => void {
    this.active.set(fault, { matched: 0 });
    return () => void this.active.delete(fault);
  }

  clear(): void {
    this.active.clear();
  }

  /** Those that hit this request, in the order in which they were added; counts the hit. */
  take(request: Filterable): readonly Fault[] {
    return [...this.active].flatMap(([fault, state]) => {
      if (!matches(fault, request)) {
        return [];
      }
      state.matched += 1;
      const nth = state.matched - (fault.skip ?? 0);
      const chosen = nth >= 1 && nth % (fault.every ?? 1) === 0;
      return chosen && nth <= (fault.times ?? Number.POSITIVE_INFINITY) ? [fault] : [];
    });
  }
}

export function find<K extends Misbehaviour['kind']>(faults: readonly Fault[], kind: K): FaultOf<K> | undefined {
  return faults.find((fault) => fault.kind === kind) as FaultOf<K> | undefined;
}
