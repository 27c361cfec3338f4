import assert from 'node:assert/strict';
import { EcsError } from '../../../src/ecs/ecsError';
import { customEndpoint } from '../../../src/ecs/endpoints';

describe('the endpoint setting', () => {
  it('is off when empty', () => {
    assert.equal(customEndpoint('  '), undefined);
  });

  for (const [setting, origin] of [
    ['https://proxy.example.com', 'https://proxy.example.com'],
    ['https://proxy.example.com:8443/', 'https://proxy.example.com:8443'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['http://localhost:4010/', 'http://localhost:4010'],
  ] as const) {
    it(`accepts ${setting}`, () => assert.equal(customEndpoint(setting), origin));
  }

  for (const setting of [
    'http://proxy.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'ftp://127.0.0.1',
    'proxy.example.com',
    'https://user:secret@proxy.example.com',
    'https://proxy.example.com/path',
    'https://proxy.example.com/?query',
    'javascript:alert(1)',
  ]) {
    it(`refuses ${setting}`, () =>
      assert.throws(
        () => customEndpoint(setting),
        (error) => error instanceof EcsError && error.kind === 'endpoint' && !error.message.includes('secret'),
      ));
  }
});
