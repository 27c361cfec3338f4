import { onAbort } from '../ecs/onAbort';

/** Stops a sweep: when somebody says so, or when everybody who asked for it wants it no more. */
export class SweepStop {
  private readonly controller = new AbortController();
  private wanting = 0;

  /** Aborts when the sweep should end with what it has. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whatever anybody else wants. */
  stop(): void {
    this.controller.abort();
  }

  /** Somebody wants the sweep until the signal aborts; without a signal, to its end. */
  wantedUntil(signal: AbortSignal | undefined): void {
    this.wanting += 1;
    onAbort(signal, () => {
      this.wanting -= 1;
      if (this.wanting === 0) {
        this.stop();
      }
    });
  }
}
