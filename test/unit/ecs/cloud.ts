import type { AccessKey } from '../../../src/ecs/accessKey';
import { EcsClient } from '../../../src/ecs/client';
import { EcsError } from '../../../src/ecs/ecsError';
import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
import { retryingTransport } from '../../../src/ecs/retryingTransport';
import { defaultKey } from '../../simulator/keys';
import { Simulator, type SimulatorOptions } from '../../simulator/simulator';

export interface Cloud {
  readonly simulator: Simulator;
  /** pop-core alone. */
  readonly transport: PopCoreTransport;
  /** The product's client over pop-core with retries, as in the extension but with short waits. */
  readonly client: EcsClient;
  setKey(accessKey: AccessKey): void;
  setTimeoutMs(timeoutMs: number): void;
  close(): Promise<void>;
}

/** A simulator and a client that talks to it over HTTP. */
export async function startCloud(options: SimulatorOptions = {}): Promise<Cloud> {
  const simulator = await Simulator.start(options);
  let key: AccessKey = defaultKey;
  let timeoutMs = 5000;
  const transport = new PopCoreTransport({
    credentials: { read: async () => key },
    timeoutMs: () => timeoutMs,
    userAgent: 'unit test',
  });
  const retrying = retryingTransport(transport, { attempts: 4, firstDelayMs: 1, longestHintMs: 60_000 });
  return {
    simulator,
    transport,
    client: new EcsClient(retrying, { customEndpoint: () => simulator.url, acceptLanguage: 'en-US' }),
    setKey: (accessKey) => {
      key = accessKey;
    },
    setTimeoutMs: (value) => {
      timeoutMs = value;
    },
    close: () => simulator.close(),
  };
}

/** The error that a promise rejects with; fails when it resolves, or rejects with anything but an EcsError. */
export async function failureOf(promise: Promise<unknown>): Promise<EcsError> {
  const outcome = await promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );
  if (outcome instanceof EcsError) {
    return outcome;
  }
  throw new Error(`Expected an EcsError, got: ${String(outcome)}`);
}
