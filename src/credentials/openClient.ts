import * as vscode from 'vscode';
import { EcsClient } from '../ecs/client';
import { loggingTransport, type TransportLog } from '../ecs/loggingTransport';
import { type AccessKey, PopCoreTransport } from '../ecs/popCoreTransport';
import { retryingTransport } from '../ecs/retryingTransport';
import type { EcsTransport } from '../ecs/transport';
import { sampleTransport } from '../sample/sampleTransport';
import { settings } from '../settings';

export interface OpenClient extends vscode.Disposable {
  readonly client: EcsClient;
}

/** A client that talks to ECS and STS with the given key. */
export function openClient(credentials: () => Promise<AccessKey>, log: TransportLog, userAgent: string): OpenClient {
  const popCore = new PopCoreTransport({ credentials, timeoutMs: settings.requestTimeoutMs, userAgent });
  return {
    client: clientOver(retryingTransport(loggingTransport(popCore, log))),
    dispose: () => popCore.dispose(),
  };
}

/** A client of the made-up account, which sends nothing. */
export function openSampleClient(): OpenClient {
  return { client: clientOver(sampleTransport()), dispose: () => {} };
}

function clientOver(transport: EcsTransport): EcsClient {
  const acceptLanguage = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
  return new EcsClient(transport, { customEndpoint: settings.endpoint, acceptLanguage });
}
