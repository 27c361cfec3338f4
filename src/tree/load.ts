/** What a list is loading. */
export interface Load {
  /** `open` loads what the list shows when it is opened or refreshed; `more` adds to what it shows. */
  readonly kind: 'open' | 'more';
  readonly abort: AbortController;
  readonly promise: Promise<void>;
}

/** Told about each load, so that progress shows and the load can be cancelled from outside. */
export type LoadWatcher = (load: Promise<void>, cancel: () => void) => void;
