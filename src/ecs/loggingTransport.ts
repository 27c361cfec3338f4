import { EcsError } from './ecsError';
import { requestIdOf } from './parseAnswer';
import type { EcsTransport } from './transport';
import { visible } from './visible';

export interface TransportLog {
  debug(message: string): void;
  warn(message: string): void;
}

/** Writes one line for each request: action, region, image, page, how long it took and how it ended. Never a secret. */
export function loggingTransport(inner: EcsTransport, log: TransportLog): EcsTransport {
  return {
    async send(action, params, options) {
      const started = performance.now();
      const subject = [action, params.RegionId, params.ImageId, params.PageNumber && `page ${params.PageNumber}`]
        .filter(Boolean)
        .join(' ');
      const host = new URL(options.endpoint).host;
      const took = () => `${Math.round(performance.now() - started)} ms`;
      try {
        const body = await inner.send(action, params, options);
        log.debug(
          `${subject} at ${host}: answered after ${took()}, request ID ${visible(requestIdOf(body) ?? 'none')}`,
        );
        return body;
      } catch (error) {
        const { facts } = error instanceof EcsError ? error : { facts: { kind: 'unexpected', requestId: undefined } };
        const line = `${subject} at ${host}: ${facts.kind} after ${took()}, request ID ${facts.requestId ?? 'none'}: ${error}`;
        facts.kind === 'cancelled' ? log.debug(line) : log.warn(line);
        throw error;
      }
    },
  };
}
