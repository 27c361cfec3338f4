import { setTimeout as delay } from 'node:timers/promises';
import type { AccessKey } from '../../src/ecs/accessKey';
import { EcsClient } from '../../src/ecs/client';
import { loggingTransport } from '../../src/ecs/loggingTransport';
import { PopCoreTransport } from '../../src/ecs/popCoreTransport';
import { defaultRetryOptions, retryingTransport } from '../../src/ecs/retryingTransport';
import { accountOfSize } from '../simulator/accountOfSize';
import { selfSignedCertificate } from '../simulator/selfSignedCertificate';
import { Simulator } from '../simulator/simulator';
import type { Fault, Task } from './fault';

/** A temporary key, so that there are three secrets to keep. */
export const matrixKey = {
  accessKeyId: 'STS.NTMatrixKey0000000000001',
  accessKeySecret: 'matrix-secret-hush-000000001',
  securityToken: 'CAISmatrix+token/hush==',
} as const satisfies AccessKey;

const keys = [matrixKey];
const longMs = 10_000;

/** The product's client, composed as in `openClient` but with short waits, and a server that goes wrong as told. */
export async function cloudUnderFault(task: Task) {
  const account = accountOfSize({ regions: 3, imagesPerRegion: task === 'sweep' ? 4 : 25, sharees: 25 });
  const [{ regionId } = { regionId: '' }] = account.regions;
  /** A sweep is hit in one of its regions, where a fault leaves the choice. */
  const hit = task === 'sweep' ? { regionId } : {};
  const simulator = await Simulator.start({ account, keys });
  const log: string[] = [];
  const write = (line: string) => void log.push(line);
  let sent = 0;
  let isElsewhere = (_regionId: unknown) => false;
  let key: AccessKey = matrixKey;
  let timeoutMs = longMs;
  let endpoint: string = simulator.url;
  let untrusted: Simulator | undefined;
  const popCore = new PopCoreTransport({
    credentials: { read: async () => key },
    timeoutMs: () => timeoutMs,
    userAgent: 'fault matrix',
  });
  const logging = loggingTransport(popCore, { debug: write, warn: write });
  const counting: typeof logging = {
    send: (action, params, options) => {
      sent += !isElsewhere(params.RegionId) ? 1 : 0;
      return logging.send(action, params, options);
    },
  };
  const retrying = retryingTransport(counting, { ...defaultRetryOptions, firstDelayMs: 1 });
  const options = { customEndpoint: () => endpoint, acceptLanguage: 'en-US' } as const;
  return {
    client: new EcsClient(retrying, options),
    /** A sweep sends again what failed by itself. */
    sweepClient: new EcsClient(counting, options),
    account,
    log,
    regionId,
    imageId: [...(account.images(regionId)?.keys() ?? [])][0] ?? '',
    /** How often anything was sent since the fault began, to where it hits. */
    sent: () => sent,
    async begin(fault: Fault): Promise<void> {
      sent = 0;
      const { behaviour } = fault;
      if (behaviour) {
        simulator.faults.add({ ...(typeof behaviour === 'function' ? behaviour() : behaviour), ...hit });
        isElsewhere = (requested) => task === 'sweep' && requested !== regionId;
      }
      Object.assign(simulator.settings, fault.settings);
      key = { ...matrixKey, ...fault.key };
      timeoutMs = fault.timeoutMs ?? longMs;
      if (fault.endpoint === 'untrusted') {
        untrusted = await Simulator.start({ account, keys, tls: selfSignedCertificate() });
      }
      endpoint = untrusted?.url ?? fault.endpoint ?? simulator.url;
    },
    /** Requests that reached a server that must not get any. */
    strayRequests: () => untrusted?.requests.length ?? 0,
    end(): void {
      simulator.reset();
      key = matrixKey;
      timeoutMs = longMs;
      endpoint = simulator.url;
    },
    async close(): Promise<void> {
      await simulator.close();
      await untrusted?.close();
      // What comes too late must come now, to be noticed.
      await delay(0);
    },
  };
}

export type CloudUnderFault = Awaited<ReturnType<typeof cloudUnderFault>>;
