import type { AccountSession } from '../credentials/accountSession';
import { EcsError } from '../ecs/ecsError';
import { errorText } from '../ecs/errorText';
import type { SharePermissionPage } from '../ecs/model';
import { plainText } from '../ecs/plainText';
import type { PageRequest } from '../ecs/request';
import { sharePermissionCommand } from '../ecs/sharePermissionCommand';
import { visibleJson } from '../ecs/visible';
import { type KnownAccounts, nameOf } from '../sweep/accountClass';
import type { Answer, AskedAs, Failure } from './messages';

/** An answer of ECS as the page shows it; `notices` are sentences about what is odd. */
export function answerView(
  page: SharePermissionPage,
  asked: PageRequest,
  names: KnownAccounts,
  notices: readonly string[],
): Answer {
  const { regionId, imageId, pageNumber, pageSize, totalCount, requestId } = page;
  return {
    accounts: page.items.map(({ accountId, sharedTime }) => {
      const name = nameOf(accountId, names);
      return { accountId, accountName: name && plainText(name), sharedTime };
    }),
    groups: page.groups.map((group) => plainText(group)),
    pageNumber,
    pageSize,
    totalCount,
    requestId,
    json: visibleJson(page.raw, 2),
    command: sharePermissionCommand({ regionId, imageId, ...asked }),
    notices,
  };
}

/** Nothing where nothing failed. */
export function failureView(error: unknown): Failure | undefined {
  if (error === undefined) {
    return undefined;
  }
  const invalid = error instanceof EcsError && error.kind === 'invalid';
  return { ...errorText(error), canRetry: !invalid };
}

export function askedAsView({ name, accountId, isSample }: AccountSession): AskedAs {
  return { name, accountId, isSample };
}
