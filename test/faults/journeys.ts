import { EcsError } from '../../src/ecs/ecsError';
import { errorSentence } from '../../src/ecs/errorText';
import { type PageReader, Pager } from '../../src/ecs/pager';
import { SharePermissionPager } from '../../src/ecs/sharePermissionPager';
import { PagedList } from '../../src/tree/pagedList';
import type { CloudUnderFault } from './cloudUnderFault';
import type { Task } from './fault';
import { sweepJourney } from './sweepJourney';

/** How a person meets a task: what is there before it goes wrong, what is done then, and what can be done after. */
export interface Journey {
  /** While all is well. */
  begin(): Promise<void>;
  /** While something is wrong. */
  goOn(): Promise<void>;
  /** By hand, when all is well again. */
  retry(): Promise<void>;
  /** What is known to be wrong; undefined when nothing is. */
  failure(): EcsError | undefined;
  /** What is said of that. */
  said(): string | undefined;
  /** How many entries are on the screen, undefined where there is no list. */
  shown(): number | undefined;
  /** How many entries are not there, and nothing says that they may be missing. */
  missing(): number;
  /** Whether everything there is has come, and is shown as whole. */
  whole(): boolean;
}

const pageSize = 10;

export function journeyOf(task: Task, cloud: CloudUnderFault): Journey {
  const { client, regionId, imageId } = cloud;
  switch (task) {
    case 'DescribeRegions':
      return refreshed(3, () => {
        return new Pager(
          async (pageNumber, signal) => {
            const items = await client.regions(signal);
            return { items, pageNumber, pageSize: Math.max(1, items.length), totalCount: items.length };
          },
          (region) => region.regionId,
        );
      });
    case 'DescribeImages':
      return readOn(25, () => {
        return new Pager(
          (pageNumber, signal) => client.images(regionId, { pageNumber, pageSize }, signal),
          (image) => image.imageId,
        );
      });
    case 'DescribeImageSharePermission':
      return readOn(25, () => new SharePermissionPager(client, { regionId, imageId, pageSize }));
    case 'GetCallerIdentity':
      return asked(() => client.callerIdentity());
    case 'sweep':
    case 'sweep of many images':
    case 'sweep of many shares':
      return sweepJourney(cloud);
  }
}

/** The first page is there, and all others are asked for: *Load All*. */
function readOn(entries: number, newPager: () => PageReader): Journey {
  const list = listOf(newPager);
  const state = told(list, entries);
  return {
    ...state,
    begin: () => list.open(),
    goOn: () => list.loadAll(),
    retry: async () => {
      // Where nothing seems wrong there is no Retry, but there is Refresh.
      await (state.failure() ? list.retry() : list.invalidate());
      await list.open();
      await list.loadAll();
    },
  };
}

/** All is there, and is asked for again: *Refresh*. */
function refreshed(entries: number, newPager: () => PageReader): Journey {
  const list = listOf(newPager);
  return {
    ...told(list, entries),
    begin: () => list.open(),
    goOn: () => {
      list.invalidate();
      return list.open();
    },
    retry: async () => {
      await list.retry();
      await list.open();
    },
  };
}

function listOf(newPager: () => PageReader): PagedList<PageReader> {
  return new PagedList(
    newPager,
    () => {},
    () => {},
  );
}

function told(list: PagedList<PageReader>, entries: number) {
  const shown = () => list.pager?.items.length ?? 0;
  const saysAll = () => !list.shownFailure && list.pager !== undefined && !list.hasMore;
  return {
    failure: () => list.shownFailure,
    said: () => list.shownFailure && errorSentence(list.shownFailure),
    shown,
    missing: () => (saysAll() ? entries - shown() : 0),
    whole: () => saysAll() && shown() === entries,
  };
}

/** One question without a list: *Try Again*. */
function asked(ask: () => Promise<unknown>): Journey {
  let failed: EcsError | undefined;
  let answered = false;
  const attempt = async () => {
    failed = undefined;
    try {
      await ask();
      answered = true;
    } catch (error) {
      if (!(error instanceof EcsError)) {
        throw error;
      }
      failed = error;
    }
  };
  return {
    begin: async () => {},
    goOn: attempt,
    retry: attempt,
    failure: () => failed,
    said: () => failed && errorSentence(failed),
    shown: () => undefined,
    missing: () => 0,
    whole: () => answered && !failed,
  };
}
