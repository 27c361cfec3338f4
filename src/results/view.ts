import type { AccountSession } from '../credentials/accountSession';
import { aliyunCommand } from '../ecs/aliyunCommand';
import { EcsError } from '../ecs/ecsError';
import { errorText } from '../ecs/errorText';
import type { SharePermissionPage } from '../ecs/model';
import type { PageRequest } from '../ecs/request';
import { nameOf } from '../sweep/accountClass';
import type { Answer, AskedAs, Failure } from './messages';

type Names = Readonly<Record<string, string>>;

/** An answer of ECS as the page shows it; `notices` are sentences about what is odd. */
export function answerView(
  page: SharePermissionPage,
  asked: PageRequest,
  names: Names,
  notices: readonly string[],
): Answer {
  const { regionId, imageId, groups, pageNumber, pageSize, totalCount, requestId } = page;
  return {
    accounts: page.items.map(({ accountId, sharedTime }) => ({
      accountId,
      accountName: nameOf(accountId, names),
      sharedTime,
    })),
    groups,
    pageNumber,
    pageSize,
    totalCount,
    requestId,
    json: JSON.stringify(page.raw, undefined, 2) ?? '',
    command: aliyunCommand('DescribeImageSharePermission', [
      ['RegionId', regionId],
      ['ImageId', imageId],
      ['PageNumber', asked.pageNumber],
      ['PageSize', asked.pageSize],
    ]),
    notices,
  };
}

export function failureView(error: unknown): Failure {
  const invalid = error instanceof EcsError && error.kind === 'invalid';
  return { ...errorText(error), canRetry: !invalid };
}

export function askedAsView({ name, accountId, isSample }: AccountSession): AskedAs {
  return { name, accountId, isSample };
}
