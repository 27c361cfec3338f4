import { type Progress, ProgressLocation, window } from 'vscode';
import { isCancelled } from './ecs/ecsError';

type ShownProgress = Progress<{ readonly message?: string; readonly increment?: number }>;

/**
 * Does work under a notification that shows its progress and can cancel it. Resolves with undefined when it was
 * cancelled there, or when one of the signals aborted.
 */
export async function cancellable<T>(
  title: string,
  signals: readonly AbortSignal[],
  work: (signal: AbortSignal, progress: ShownProgress) => Promise<T>,
): Promise<T | undefined> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...signals]);
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  try {
    return await window.withProgress(options, async (progress, token) => {
      const listener = token.onCancellationRequested(() => stop.abort());
      try {
        const done = await work(signal, progress);
        return signal.aborted ? undefined : done;
      } finally {
        listener.dispose();
      }
    });
  } catch (error) {
    if (signal.aborted || isCancelled(error)) {
      return undefined;
    }
    throw error;
  }
}
