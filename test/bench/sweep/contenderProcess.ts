import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Contender, Contenders, Outcome } from './contenders';
import type { ContenderName } from './workloads';

/** What one run of one contender took. */
export interface Measured extends Outcome {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakRssMb: number;
  readonly worstBlockMs: number;
  readonly failed?: string;
}

/** Runs one contender in a process of its own, so that memory and event loop are its alone, and reports to the parent. */
export async function measure(contenders: Contenders): Promise<void> {
  const [name, url, minuteMs, mode] = process.argv.slice(2);
  const contender = contenders[name as ContenderName] as Contender;
  const loop = monitorEventLoopDelay({ resolution: 5 });
  await contender.warmUp(url ?? '');
  loop.enable();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const measured = await contender
    .run({ url: url ?? '', minuteMs: Number(minuteMs), cancel: mode === 'cancel' })
    .catch((error: unknown) => ({ shares: 0, failed: String((error as { message?: string })?.message ?? error) }));
  const wallMs = performance.now() - started;
  const used = process.cpuUsage(cpu);
  loop.disable();
  const answer = {
    ...measured,
    wallMs,
    cpuMs: (used.user + used.system) / 1000,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    worstBlockMs: Math.max(0, loop.max / 1e6 - 5),
  };
  // What a sweep of thousands of images that was stopped does not know is long, and goes with the connection.
  process.send?.(answer, undefined, undefined, () => process.disconnect?.());
}
