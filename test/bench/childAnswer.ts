import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * The next message of a process; rejects when it ends without one, so that a benchmark that breaks does not hang. That it
 * has ended may be known before its last message is read, that it is disconnected only after that.
 */
export function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = async (): Promise<void> => {
      await endOf(child);
      reject(new Error(`It ended with ${child.exitCode ?? child.signalCode} before it answered.`));
    };
    child.once('disconnect', ended);
    child.once('message', (message) => {
      child.off('disconnect', ended);
      resolve(message as T);
    });
  });
}

export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit');
  }
}
