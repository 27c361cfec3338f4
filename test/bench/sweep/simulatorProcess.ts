import { Simulator } from '../../simulator/simulator';
import { workloads } from './workloads';

/** The simulator in a process of its own, so that it does not share a processor with the client it measures. */
export type ToSimulator = { readonly type: 'counts' } | { readonly type: 'reset' };
export interface Counts {
  readonly requests: number;
  readonly throttled: number;
  readonly peak: number;
  /** Of the simulator, since it was reset: no client is faster than the one that answers. */
  readonly serverCpuMs: number;
}

async function main(): Promise<void> {
  const workload = workloads.find(({ name }) => name === process.argv[2]);
  if (!workload) {
    throw new Error(`No workload ${process.argv[2]}`);
  }
  const simulator = await Simulator.start({ account: workload.account() });
  let cpu = process.cpuUsage();
  process.on('message', ({ type }: ToSimulator) => {
    if (type === 'reset') {
      simulator.reset();
      workload.misbehave(simulator);
      cpu = process.cpuUsage();
      process.send?.('ready');
    } else {
      const { user, system } = process.cpuUsage(cpu);
      const throttled = simulator.requests.filter(({ code }) => code?.startsWith('Throttling')).length;
      const serverCpuMs = (user + system) / 1000;
      process.send?.({ requests: simulator.requests.length, throttled, peak: simulator.recorder.peak, serverCpuMs });
    }
  });
  process.send?.(simulator.url);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
