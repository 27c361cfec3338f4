import assert from 'node:assert/strict';
import { cancelled, EcsError } from '../../../src/ecs/ecsError';
import type { SharePermissionPage } from '../../../src/ecs/model';
import { Query } from '../../../src/results/query';

const first = { pageNumber: 1, pageSize: 50 };
const second = { pageNumber: 2, pageSize: 50 };

function answer(pageNumber: number): SharePermissionPage {
  return { regionId: 'r-1', imageId: 'm-1', groups: [], items: [], pageNumber, pageSize: 50, totalCount: 0, raw: {} };
}

/** Requests that wait until the test answers them. */
function slowCloud() {
  const requests: {
    signal: AbortSignal;
    resolve: (page: SharePermissionPage) => void;
    reject: (e: unknown) => void;
  }[] = [];
  const ask = (_page: unknown, signal: AbortSignal) =>
    new Promise<SharePermissionPage>((resolve, reject) => requests.push({ signal, resolve, reject }));
  const request = (index: number) => {
    const found = requests[index];
    assert.ok(found);
    return found;
  };
  return { ask, request, requests };
}

describe('Query', () => {
  it('shows what is asked for and what came back', async () => {
    const { ask, request } = slowCloud();
    const seen: string[] = [];
    const query = new Query(ask, () => seen.push(query.asking ? 'asking' : 'settled'));
    const shown = query.show(first);
    assert.deepEqual(query.asking, first);
    request(0).resolve(answer(1));
    await shown;
    assert.equal(query.asking, undefined);
    assert.equal(query.answer?.page.pageNumber, 1);
    assert.deepEqual(seen, ['asking', 'settled']);
  });

  it('aborts the older request and drops what it still brings', async () => {
    const { ask, request } = slowCloud();
    const query = new Query(ask, () => {});
    const older = query.show(first);
    const newer = query.show(second);
    assert.equal(request(0).signal.aborted, true);
    request(1).resolve(answer(2));
    await newer;
    request(0).resolve(answer(1));
    await older;
    assert.equal(query.answer?.page.pageNumber, 2);
  });

  it('drops the failure of an older request', async () => {
    const { ask, request } = slowCloud();
    const query = new Query(ask, () => {});
    const older = query.show(first);
    const newer = query.show(second);
    request(0).reject(new Error('late'));
    await older;
    assert.deepEqual(query.asking, second);
    assert.equal(query.failure, undefined);
    request(1).resolve(answer(2));
    await newer;
  });

  it('keeps the last answer when the next request fails, until one succeeds', async () => {
    const { ask, request } = slowCloud();
    const query = new Query(ask, () => {});
    const failure = new EcsError({ kind: 'throttled', reason: 'Too many.' });
    const shown = query.show(first);
    request(0).resolve(answer(1));
    await shown;
    const next = query.show(second);
    request(1).reject(failure);
    await next;
    assert.equal(query.failure, failure);
    assert.equal(query.answer?.page.pageNumber, 1);
    const again = query.show(second);
    request(2).resolve(answer(2));
    await again;
    assert.equal(query.failure, undefined);
    assert.equal(query.previous?.page.pageNumber, 1);
  });

  it('takes a cancelled request for no failure', async () => {
    const { ask, request } = slowCloud();
    const query = new Query(ask, () => {});
    const shown = query.show(first);
    query.cancel();
    assert.equal(request(0).signal.aborted, true);
    assert.equal(query.asking, undefined);
    request(0).reject(cancelled());
    await shown;
    assert.equal(query.failure, undefined);
  });

  it('asks and tells nothing once it is disposed', async () => {
    const { ask, request, requests } = slowCloud();
    let changes = 0;
    const query = new Query(ask, () => {
      changes += 1;
    });
    const shown = query.show(first);
    query.dispose();
    request(0).resolve(answer(1));
    await shown;
    await query.show(second);
    assert.equal(changes, 1);
    assert.equal(requests.length, 1);
  });

  it('never counts back, and goes along with a page that counted further', async () => {
    const query = new Query(
      async () => answer(1),
      () => {},
    );
    await query.show(first);
    assert.equal(query.sequence, 1);
    await query.show(first, 7);
    assert.equal(query.sequence, 7);
    await query.show(first, 2);
    assert.equal(query.sequence, 8);
  });
});
