import { isCancelled } from './ecs/ecsError';

// biome-ignore lint/suspicious/noExplicitAny: VS Code passes each command whatever its caller chose; every handler states what it takes.
export type Handler = (...args: any[]) => unknown;

interface Telling {
  readonly log: { error(message: string): void };
  /** Resolves when somebody has read the message or put it away. */
  show(error: unknown): Promise<unknown>;
}

/** The handler, which never rejects: what it throws is in the log and shown once, or only in the log when it cannot be shown. */
export function showingFailures(handler: Handler, { log, show }: Telling): Handler {
  return async (...args: unknown[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (!isCancelled(error)) {
        log.error(String(error));
        // A command has ended before its message is put away.
        show(error).catch((unshown: unknown) => log.error(String(unshown)));
      }
      return undefined;
    }
  };
}
