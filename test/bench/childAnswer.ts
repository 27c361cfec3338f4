import type { ChildProcess } from 'node:child_process';

/** The next message of a process; rejects when it ends without one, so that a benchmark that breaks does not hang. */
export function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`It ended with ${code} before it answered.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}
