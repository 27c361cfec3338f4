import { t } from '@vscode/l10n';
import type { EcsErrorKind } from './ecsErrorKind';
import type { Action } from './transport';
import { visible } from './visible';

export interface EcsErrorFacts {
  readonly kind: EcsErrorKind;
  /** Why, in the words of whoever refused; already without secrets. */
  readonly reason: string;
  /** What could not be done, where neither the action nor the kind says it. */
  readonly what?: string;
  readonly action?: Action;
  readonly regionId?: string;
  readonly imageId?: string;
  /** Error code of the API (`Forbidden.RAM`) or of the system (`ECONNRESET`). */
  readonly code?: string;
  readonly httpStatus?: number;
  readonly requestId?: string;
  /** RAM action that the caller lacks, as the API names it in `AccessDeniedDetail.AuthAction`. */
  readonly requiredAction?: string;
  /** Wait that the server asks for, in milliseconds (`x-acs-retry-after`). */
  readonly retryAfterMs?: number;
  /** What helps, where that is not the same for every failure of this kind. */
  readonly nextStep?: string;
  /** When a throttled quota is free again: the next full minute. */
  readonly freeAt?: Date;
}

/**
 * The one error of everything that talks to the cloud. Holds no secret: it is made from redacted text. Whatever it
 * quotes is one line in which nothing hides, so that nobody forges lines of the log or passes for somebody else.
 */
export class EcsError extends Error {
  override readonly name = 'EcsError';

  readonly facts: EcsErrorFacts;

  constructor(facts: EcsErrorFacts) {
    const shown = visibleFacts(facts);
    super([shown.code, shown.reason].filter(Boolean).join(': '));
    this.facts = shown;
  }

  get kind(): EcsErrorKind {
    return this.facts.kind;
  }

  /** Whether the same request may succeed when it is sent again. */
  get transient(): boolean {
    return ['throttled', 'network', 'timeout', 'server'].includes(this.kind);
  }

  with(facts: Partial<EcsErrorFacts>): EcsError {
    return new EcsError({ ...this.facts, ...facts });
  }
}

function visibleFacts(facts: EcsErrorFacts): EcsErrorFacts {
  const shown = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? visible(fact) : fact]);
  return Object.fromEntries(shown);
}

export function isCancelled(error: unknown): boolean {
  return error instanceof EcsError && error.kind === 'cancelled';
}

/** Whether the image does not exist in this account; a region that does not is another matter. */
export function isImageNotFound({ kind, code }: EcsErrorFacts): boolean {
  return kind === 'notFound' && code?.startsWith('InvalidImageId') === true;
}

export function cancelled(): EcsError {
  return new EcsError({ kind: 'cancelled', reason: t('The request was cancelled.') });
}
