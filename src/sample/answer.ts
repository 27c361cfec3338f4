import { ApiError } from './apiError';
import { describeImageSharePermission } from './describeImageSharePermission';
import { describeImages } from './describeImages';
import { describeRegions } from './describeRegions';
import type { MadeUpAccount } from './madeUpAccount';
import { optional, type RequestParams } from './parameters';

/** What an endpoint sends back: an HTTP status, and a body that becomes JSON. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answerer = (account: MadeUpAccount, params: RequestParams) => Readonly<Record<string, unknown>>;

const answerers: ReadonlyMap<string, Answerer> = new Map<string, Answerer>([
  ['DescribeRegions', describeRegions],
  ['DescribeImages', describeImages],
  ['DescribeImageSharePermission', describeImageSharePermission],
  ['GetCallerIdentity', getCallerIdentity],
]);

/** Answers as the ECS and STS endpoints would for this account; refusals are answers too, nothing is thrown. */
export function answer(account: MadeUpAccount, action: string, params: RequestParams): Answer {
  try {
    const answerer = answerers.get(action);
    if (!answerer) {
      const message = 'Specified api is not found, please check your url and method.';
      throw new ApiError(404, 'InvalidAction.NotFound', message);
    }
    const body = answerer(account, params);
    return { status: 200, body: { RequestId: account.nextRequestId(), ...body } };
  } catch (error) {
    if (error instanceof ApiError) {
      return refusal(account, error, action, params);
    }
    throw error;
  }
}

export function refusal(account: MadeUpAccount, error: ApiError, action: string, params: RequestParams): Answer {
  return { status: error.status, body: { ...error.body(account.nextRequestId(), hostOf(action, params)) } };
}

function getCallerIdentity(account: MadeUpAccount) {
  const { accountId } = account;
  const arn = `acs:ram::${accountId}:root`;
  return { IdentityType: 'Account', AccountId: accountId, PrincipalId: accountId, UserId: accountId, Arn: arn };
}

function hostOf(action: string, params: RequestParams): string {
  if (action === 'GetCallerIdentity') {
    return 'sts.aliyuncs.com';
  }
  const regionId = optional(params, 'RegionId');
  return regionId === '' ? 'ecs.aliyuncs.com' : `ecs.${regionId}.aliyuncs.com`;
}
