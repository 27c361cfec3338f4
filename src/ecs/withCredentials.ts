import type { AccessKey, CredentialSource } from './accessKey';
import { EcsError } from './ecsError';
import { unlessAborted } from './onAbort';

/**
 * Uses credentials; when the service refuses them and their source has newer ones, uses those, once. Stops waiting for
 * the source when `signal` aborts.
 */
export async function withCredentials<T>(
  source: CredentialSource,
  use: (accessKey: AccessKey) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const accessKey = await unlessAborted(source.read(), signal);
  try {
    return await use(accessKey);
  } catch (error) {
    if (!isRefusal(error)) {
      throw error;
    }
    return await useNewer(source, accessKey, error, use, signal).catch((again: unknown) => {
      throw isRefusal(again) && source.nextStep ? again.with({ nextStep: source.nextStep }) : again;
    });
  }
}

async function useNewer<T>(
  source: CredentialSource,
  refused: AccessKey,
  error: EcsError,
  use: (accessKey: AccessKey) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const newer = source.renew && (await unlessAborted(source.renew(refused), signal));
  if (!newer) {
    throw error;
  }
  return use(newer);
}

function isRefusal(error: unknown): error is EcsError {
  return error instanceof EcsError && (error.kind === 'expired' || error.kind === 'auth');
}
