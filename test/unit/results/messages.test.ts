import assert from 'node:assert/strict';
import { fromPage, panelState, panelSubject } from '../../../src/results/messages';

const state = { sessionId: 'p', regionId: 'cn-hangzhou', imageId: 'm-1', pageNumber: 1, pageSize: 50 };

describe('messages from the page', () => {
  const understood = [
    { type: 'ready' },
    { type: 'ask', sequence: 1, pageNumber: 2, pageSize: 100 },
    { type: 'copyAccounts', accountIds: ['1760914825517384'] },
    { type: 'copyText', what: 'json' },
    { type: 'copyLink' },
    { type: 'copyRemedy' },
    { type: 'openConsole' },
    { type: 'export', format: 'csv' },
  ];
  for (const message of understood) {
    it(`understands ${JSON.stringify(message)}`, () => assert.deepEqual(fromPage.parse(message), message));
  }

  const refused = [
    undefined,
    'ready',
    { type: 'run' },
    { type: 'ask', sequence: 1, pageNumber: 0, pageSize: 50 },
    { type: 'ask', sequence: 1, pageNumber: 1, pageSize: 101 },
    { type: 'ask', sequence: 1, pageNumber: 1.5, pageSize: 50 },
    { type: 'ask', pageNumber: 1, pageSize: 50 },
    { type: 'copyAccounts', accountIds: [] },
    { type: 'copyAccounts', accountIds: [1760914825517384] },
    { type: 'copyAccounts', accountIds: { length: { toString: 1 } } },
    { type: 'copyAccounts', accountIds: [{ length: { toString: 1 } }] },
    { type: 'copyText', what: 'secret' },
    { type: 'export', format: 'exe' },
  ];
  for (const message of refused) {
    it(`refuses ${JSON.stringify(message)}`, () => assert.equal(fromPage.safeParse(message).success, false));
  }
});

describe('the state of a panel', () => {
  it('is taken back as it was kept, without what the page keeps for itself', () => {
    assert.deepEqual(panelState.parse({ ...state, page: { filter: 'x' } }), state);
    assert.deepEqual(panelState.parse({ ...state, isPublic: true }), state);
  });

  it('still tells what the panel is about where the rest is broken', () => {
    const image = { regionId: state.regionId, imageId: state.imageId };
    assert.deepEqual(panelSubject.parse({ ...state, pageNumber: 'x', sessionId: undefined }), image);
  });

  for (const broken of [
    undefined,
    {},
    { ...state, pageSize: 0 },
    { ...state, imageId: 5 },
    { ...state, sessionId: '' },
    { ...state, sessionId: { length: { toString: 1 } } },
    { ...state, imageName: 'x'.repeat(257) },
  ]) {
    it(`is refused when it is ${JSON.stringify(broken)}`, () =>
      assert.equal(panelState.safeParse(broken).success, false));
  }
});
