import { setTimeout as delay } from 'node:timers/promises';
import retry from 'p-retry';
import { cancelled, EcsError } from './ecsError';
import type { EcsTransport } from './transport';

interface RetryOptions {
  /** How often a request is sent at most. */
  readonly attempts: number;
  /** Wait before the second attempt, in milliseconds; doubled before each further one, and up to twice as long by chance. */
  readonly firstDelayMs: number;
  /** The longest wait that the server may ask for, in milliseconds. */
  readonly longestHintMs: number;
}

export const defaultRetryOptions: RetryOptions = { attempts: 4, firstDelayMs: 500, longestHintMs: 60_000 };

/**
 * Sends a request again when it was throttled or failed in passing, honouring `x-acs-retry-after`. Refusals
 * (credentials, permissions, parameters) are final at once. Every action sent is a read, so repeating one is safe.
 */
export function retryingTransport(inner: EcsTransport, options = defaultRetryOptions): EcsTransport {
  return {
    async send(action, params, { endpoint, signal }) {
      try {
        return await retry(() => inner.send(action, params, { endpoint, signal }), {
          retries: options.attempts - 1,
          minTimeout: options.firstDelayMs,
          factor: 2,
          randomize: true,
          signal,
          shouldRetry: ({ error }) => error instanceof EcsError && error.transient,
          onFailedAttempt: async ({ error, retriesLeft }) => {
            if (error instanceof EcsError && error.transient && retriesLeft > 0) {
              await waitForHint(error, options.longestHintMs, signal);
            }
          },
        });
      } catch (error) {
        throw signal?.aborted ? cancelled() : error;
      }
    },
  };
}

async function waitForHint({ facts }: EcsError, longestHintMs: number, signal?: AbortSignal): Promise<void> {
  if (facts.retryAfterMs) {
    await delay(Math.min(facts.retryAfterMs, longestHintMs), undefined, { signal });
  }
}
