import type { Memento } from 'vscode';
import type { AccountSession } from '../../src/credentials/accountSession';
import { EcsClient } from '../../src/ecs/client';
import { PopCoreTransport } from '../../src/ecs/popCoreTransport';
import { accountRoot } from '../../src/tree/accountRoot';
import type { ImagesTree } from '../../src/tree/imagesTree';
import type { RegionsNode } from '../../src/tree/regionsNode';
import { defaultKey } from '../simulator/keys';

export interface SimulatedRoot {
  /** Of the simulator. */
  readonly url: string;
  readonly pageSize: number;
  /** Hears of the signal of each request. */
  onRequest?(signal: AbortSignal | undefined): void;
}

/** The root of the account that a simulator serves, asked over HTTP as the extension asks, without a view around it. */
export function simulatedRoot(tree: ImagesTree, { url, pageSize, onRequest }: SimulatedRoot): RegionsNode {
  const transport = new PopCoreTransport({
    credentials: { read: async () => defaultKey },
    timeoutMs: () => 10_000,
    userAgent: 'test of the tree',
  });
  const send: typeof transport.send = (action, params, options) => {
    onRequest?.(options.signal);
    return transport.send(action, params, options);
  };
  const client = new EcsClient({ send }, { customEndpoint: () => url, acceptLanguage: 'en-US' });
  return accountRoot({
    memory: { get: () => undefined, keys: () => [], update: async () => {} } as unknown as Memento,
    drawShown: () => {},
    session: { id: 'simulated', client } as AccountSession,
    watch: () => {},
    pageSize: () => pageSize,
    knownAccounts: () => ({}),
    changed: (node) => tree.changed(node),
  });
}
