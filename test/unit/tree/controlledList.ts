import type { Page } from '../../../src/ecs/model';
import { Pager } from '../../../src/ecs/pager';
import { PagedList } from '../../../src/tree/pagedList';

interface Asked {
  readonly pageNumber: number;
  readonly signal: AbortSignal;
  answer(version: string, totalCount?: number): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A list whose pages arrive when the test says so, whatever became of the request meanwhile. */
export function controlled() {
  const asked: Asked[] = [];
  const cancels: (() => void)[] = [];
  let changes = 0;
  const ask = (pageNumber: number, signal?: AbortSignal) =>
    new Promise<Page<string>>((resolve, reject) => {
      asked.push({
        pageNumber,
        signal: signal as AbortSignal,
        answer: async (version, totalCount = 5) => {
          const first = (pageNumber - 1) * 2;
          const items = [first, first + 1].filter((n) => n < totalCount).map((n) => `${version}${n}`);
          resolve({ items, pageNumber, pageSize: 2, totalCount });
          await settle();
        },
        fail: async (error) => {
          reject(error);
          await settle();
        },
      });
    });
  const list = new PagedList<Pager<string>>(
    () => new Pager(ask, String),
    () => {
      changes += 1;
    },
    (_load, cancel) => cancels.push(cancel),
  );
  return { list, asked, cancels, changes: () => changes, shown: () => list.pager?.items ?? [] };
}

export const settle = () => new Promise((resolve) => setImmediate(resolve));

/** The same with its first page shown. */
export async function opened() {
  const control = controlled();
  const open = control.list.open();
  await control.asked[0]?.answer('a');
  await open;
  return control;
}
