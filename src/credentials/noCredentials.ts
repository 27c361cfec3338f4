import { EcsError } from '../ecs/ecsError';

/** For credentials that cannot be had: why, and what a person does about it. */
export function noCredentials(reason: string, nextStep: string, code?: string): EcsError {
  return new EcsError({ kind: 'credentials', reason, nextStep, code });
}
