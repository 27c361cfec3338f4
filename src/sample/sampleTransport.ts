import { setImmediate } from 'node:timers/promises';
import { apiFailure } from '../ecs/apiFailure';
import { cancelled } from '../ecs/ecsError';
import type { Action, EcsTransport, Params, SendOptions } from '../ecs/transport';
import { answer } from './answer';
import type { MadeUpAccount } from './madeUpAccount';
import { sampleAccount } from './sampleAccount';

/** The sample account behind the port: no network, no credentials. */
export function sampleTransport(account: MadeUpAccount = sampleAccount()): EcsTransport {
  return {
    async send(action: Action, params: Params, { signal }: SendOptions): Promise<unknown> {
      // A turn of the event loop, as with any other transport: callers must not come to rely on an answer at once.
      await setImmediate();
      if (signal?.aborted) {
        throw cancelled();
      }
      const { status, body } = answer(account, action, params);
      if (status !== 200) {
        throw apiFailure(body, { action, params, httpStatus: status });
      }
      return body;
    },
  };
}
