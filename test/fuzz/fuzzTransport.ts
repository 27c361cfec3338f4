import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { EcsClient } from '../../src/ecs/client';
import { PopCoreTransport } from '../../src/ecs/popCoreTransport';
import { type Action, apiVersions } from '../../src/ecs/transport';
import { validAnswers, validRefusal } from './answers';
import { ask } from './askClient';
import type { FuzzTarget } from './fuzzTarget';
import { mutated, oddValue } from './oddJson';

const accessKey = { accessKeyId: 'LTAI5tFuzzFuzzFuzz', accessKeySecret: 'fuzz-secret-1' };

const actions = Object.keys(apiVersions) as Action[];

const json = fc
  .oneof(...actions.map((action) => mutated(validAnswers[action])), mutated(validRefusal), oddValue)
  .map((value) => JSON.stringify(value) ?? '');

/** What JSON.stringify would not write. */
const text = fc.oneof(
  { weight: 5, arbitrary: json },
  fc.tuple(json, fc.nat(400)).map(([whole, end]) => whole.slice(0, end)),
  fc.tuple(json, fc.constantFrom('1234567890123456789012345', '1e400', '-0', '00', 'NaN')).map(([whole, literal]) => {
    return whole.replaceAll(/\d+/g, literal);
  }),
  json.map((whole) => whole.replace(/"[A-Z]\w+":/, '"__proto__":')),
  fc.nat(20_000).map((depth) => `{"TotalCount":${'['.repeat(depth)}`),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom('', '<html><title>502 Bad Gateway</title>', '<title>302'),
);

const answer = fc.record({
  action: fc.constantFrom(...actions),
  text,
  status: fc.oneof(fc.constant(200), fc.constantFrom(204, 302, 304, 400, 403, 404, 429, 500, 503)),
});

export const answersOverHttp: FuzzTarget = {
  name: 'answers over HTTP',
  runs: { full: 500, short: 20 },
  async fuzz(parameters, count) {
    const { server, texts } = await servingTexts();
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const transport = new PopCoreTransport({
      credentials: { read: async () => accessKey },
      timeoutMs: () => 10_000,
      userAgent: 'fuzz',
    });
    const client = (serial: number) =>
      new EcsClient(
        { send: (action, params, options) => transport.send(action, { ...params, Serial: serial }, options) },
        { customEndpoint: () => endpoint, acceptLanguage: 'en-US' },
      );
    let serial = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(answer, { minLength: 20, maxLength: 20 }), async (answers) => {
          await Promise.all(
            answers.map(({ action, ...sent }) => {
              serial += 1;
              texts.set(serial, sent);
              return ask(client(serial), action);
            }),
          );
          count(answers.length);
        }),
        parameters,
      );
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  },
};

/** A server that answers each request with the text under its serial number. */
async function servingTexts(): Promise<{ server: Server; texts: Map<number, { status: number; text: string }> }> {
  const texts = new Map<number, { status: number; text: string }>();
  const server = createServer(async (request, response) => {
    let form = '';
    for await (const chunk of request) {
      form += chunk;
    }
    const serial = Number(new URLSearchParams(form).get('Serial'));
    const { status = 500, text: body = '' } = texts.get(serial) ?? {};
    texts.delete(serial);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, texts };
}
