import { setTimeout as delay } from 'node:timers/promises';
import type { AccessKey } from '../../src/ecs/accessKey';
import { EcsClient } from '../../src/ecs/client';
import { loggingTransport } from '../../src/ecs/loggingTransport';
import { PopCoreTransport } from '../../src/ecs/popCoreTransport';
import { defaultRetryOptions, retryingTransport } from '../../src/ecs/retryingTransport';
import type { Action } from '../../src/ecs/transport';
import { type AccountSize, accountOfSize } from '../simulator/accountOfSize';
import type { RequestFilter } from '../simulator/requestFilter';
import { selfSignedCertificate } from '../simulator/selfSignedCertificate';
import { Simulator } from '../simulator/simulator';
import { type Fault, isSweep, type Task } from './fault';

/** A temporary key, so that there are three secrets to keep. */
export const matrixKey = {
  accessKeyId: 'STS.NTMatrixKey0000000000001',
  accessKeySecret: 'matrix-secret-hush-000000001',
  securityToken: 'CAISmatrix+token/hush==',
} as const satisfies AccessKey;

const keys = [matrixKey];
/** A busy machine takes its time over 10 MB. */
const longMs = 30_000;

/** The product's client, composed as in `openClient` but with short waits, and a server that goes wrong as told. */
export async function cloudUnderFault(task: Task) {
  const account = accountOfSize(sizeFor(task));
  const [{ regionId } = { regionId: '' }] = account.regions;
  /** A sweep is hit in one of its regions, where a fault leaves the choice; a long list of it, after its first page. */
  const hit: RequestFilter & { skip?: number } = isSweep(task) ? { regionId, ...longList(task) } : {};
  const simulator = await Simulator.start({ account, keys });
  const log: string[] = [];
  const write = (line: string) => void log.push(line);
  let sent = 0;
  let isElsewhere = (_action: Action, _regionId: unknown) => false;
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
      sent += !isElsewhere(action, params.RegionId) ? 1 : 0;
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
      // What is spared was sent before it began.
      sent = -(hit.skip ?? 0);
      const { behaviour } = fault;
      if (behaviour) {
        simulator.faults.add({ ...(typeof behaviour === 'function' ? behaviour() : behaviour), ...hit });
        isElsewhere = (asked, where) => isSweep(task) && (where !== regionId || (hit.action ?? asked) !== asked);
      }
      Object.assign(simulator.settings, hit.action && pagesOfTen, fault.settings);
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

/** A sweep asks for pages of a hundred; a server may give less. */
const pagesOfTen = { largestPage: 10, oversizedPage: 'clamp' } as const;

function longList(task: Task) {
  switch (task) {
    case 'sweep of many images':
      return { action: 'DescribeImages', skip: 1 };
    case 'sweep of many shares':
      return { action: 'DescribeImageSharePermission', skip: 1 };
    default:
      return {};
  }
}

function sizeFor(task: Task): AccountSize {
  switch (task) {
    case 'sweep':
      return { regions: 3, imagesPerRegion: 4, sharees: 25 };
    case 'sweep of many images':
      return { regions: 2, imagesPerRegion: 25, sharees: 1 };
    case 'sweep of many shares':
      return { regions: 2, imagesPerRegion: 1, sharees: 25 };
    default:
      return { regions: 3, imagesPerRegion: 25, sharees: 25 };
  }
}

export type CloudUnderFault = Awaited<ReturnType<typeof cloudUnderFault>>;
