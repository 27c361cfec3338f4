import assert from 'node:assert/strict';
import { EcsClient } from '../../../src/ecs/client';
import { loggingTransport } from '../../../src/ecs/loggingTransport';
import { failureOf } from './cloud';

const image = { regionId: 'cn-hangzhou', imageId: 'm-1234567', pageNumber: 1, pageSize: 10 };

function clientOf(body: unknown, lines: string[] = []): EcsClient {
  const log = { debug: (line: string) => void lines.push(line), warn: (line: string) => void lines.push(line) };
  return new EcsClient(loggingTransport({ send: async () => body }, log), { acceptLanguage: 'en-US' });
}

describe('an answer with hostile text', () => {
  const odd = ['1760\n1761', '17 60', '1760\u202E', '\u0000', ' ', 'x'.repeat(201)];
  for (const AliyunId of odd) {
    it(`is refused when an ID is ${JSON.stringify(AliyunId).slice(0, 30)}`, async () => {
      const body = { TotalCount: 1, Accounts: { Account: [{ AliyunId }] } };
      const { kind, facts } = await failureOf(clientOf(body).sharePermission(image));
      assert.equal(kind, 'malformed');
      assert.match(facts.reason, /Accounts\.Account\.0\.AliyunId/);
    });
  }

  it('is refused when a group is no text, though it claims a length', async () => {
    const body = { TotalCount: 0, ShareGroups: { ShareGroup: [{ Group: { length: { toString: 1 } } }] } };
    assert.equal((await failureOf(clientOf(body).sharePermission(image))).kind, 'malformed');
  });

  it('is taken when an ID is masked, as in the documentation', async () => {
    const body = { TotalCount: 1, Accounts: { Account: [{ AliyunId: ' 1760**** ' }] } };
    const { items } = await clientOf(body).sharePermission(image);
    assert.equal(items[0]?.accountId, '1760****');
  });

  for (const RequestId of ['R-1\n2026-01-01 [error] forged', { toString: 1 }, 'x'.repeat(10_000)]) {
    it(`writes one short line into the log when its request ID is ${JSON.stringify(RequestId).slice(0, 30)}`, async () => {
      const lines: string[] = [];
      await clientOf({ TotalCount: 0, RequestId }, lines)
        .sharePermission(image)
        .catch(() => undefined);
      assert.equal(lines.length, 1);
      assert.ok((lines[0]?.length ?? 0) < 300 && !lines[0]?.includes('\n'), lines[0]);
    });
  }
});
