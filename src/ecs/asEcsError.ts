import { EcsError } from './ecsError';
import { redact } from './redact';

/** Whatever was thrown; what nobody foresaw is a fault of ours. */
export function asEcsError(error: unknown): EcsError {
  return error instanceof EcsError ? error : new EcsError({ kind: 'unexpected', reason: redact(String(error)) });
}
