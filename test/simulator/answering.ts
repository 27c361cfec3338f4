import { type Answer, answer, refusal } from '../../src/sample/answer';
import { ApiError } from '../../src/sample/apiError';
import type { MadeUpAccount } from '../../src/sample/madeUpAccount';
import type { ApiRequest, StringParams } from './apiRequest';
import type { Authentication } from './authentication';
import { type Fault, find } from './faults';
import { admit, forbidden } from './gateway';
import type { SimulatorKey } from './keys';
import type { SimulatorSettings } from './settings';
import { Throttled, type Throttling } from './throttling';

export interface AnsweringParts {
  readonly account: MadeUpAccount;
  readonly authentication: Authentication;
  readonly throttling: Throttling;
  readonly settings: SimulatorSettings;
}

export interface AnswerSent extends Answer {
  /** Value of the `x-acs-retry-after` header. */
  readonly retryAfterMs?: number;
}

/** What the service says to a request: who asks is checked first, then how often, then what. */
export function answerTo(request: ApiRequest, faults: readonly Fault[], parts: AnsweringParts): AnswerSent {
  const { action, params } = request;
  let { account } = parts;
  try {
    const key = admit(request, parts.authentication);
    account = key.account ?? account;
    parts.throttling.check(faults, `${action} ${params.RegionId ?? ''} ${account.accountId}`);
    refuseIfTold(faults, action);
    return edited(answerFrom(account, request, key, faults, parts.settings), params, faults);
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
    const retryAfterMs = error instanceof Throttled ? error.retryAfterMs : undefined;
    return { ...refusal(account, error, action, params), retryAfterMs };
  }
}

function refuseIfTold(faults: readonly Fault[], action: string): void {
  const told = find(faults, 'refuse');
  if (told) {
    throw new ApiError(told.status, told.code, told.message);
  }
  if (find(faults, 'forbidden')) {
    throw forbidden(`ecs:${action}`);
  }
}

function answerFrom(
  account: MadeUpAccount,
  { action, params }: ApiRequest,
  key: SimulatorKey,
  faults: readonly Fault[],
  settings: SimulatorSettings,
): Answer {
  if (action === 'GetCallerIdentity' && (key.userName || key.securityToken)) {
    return { status: 200, body: { ...answer(account, action, params).body, ...identityOf(key, account.accountId) } };
  }
  const asked = { ...params };
  const largest = settings.largestPage;
  if (Number(params.PageSize ?? 10) > largest) {
    // A refusal is the sample account's own, by a size that no page can have.
    asked.PageSize = settings.oversizedPage === 'clamp' ? String(largest) : '101';
  }
  if (find(faults, 'duplicatePage')) {
    asked.PageNumber = String(Math.max(1, Number(params.PageNumber ?? 1) - 1));
  }
  if (find(faults, 'shuffledPages')) {
    const page = Number(params.PageNumber ?? 1);
    const { TotalCount = 0, PageSize = 1 } = answer(account, action, asked).body;
    const last = Math.ceil(Number(TotalCount) / Number(PageSize));
    asked.PageNumber = String(page % 2 === 0 ? page - 1 : Math.min(page + 1, Math.max(page, last)));
  }
  return answer(account, action, asked);
}

/** The fields that the edit leaves alone stay as they are; a refusal is not edited. */
function edited({ status, body }: Answer, params: StringParams, faults: readonly Fault[]): Answer {
  const change = find(faults, 'edit')?.change;
  if (status === 200 && change) {
    return { status, body: change(body) };
  }
  if (status !== 200 || body.TotalCount === undefined) {
    return { status, body };
  }
  const result: Record<string, unknown> = { ...body };
  if (find(faults, 'duplicatePage') || find(faults, 'shuffledPages')) {
    result.PageNumber = Number(params.PageNumber ?? 1);
  }
  if (find(faults, 'shuffledPages')) {
    Object.assign(
      result,
      mapLists(body, (list) => list.toReversed()),
    );
  }
  if (find(faults, 'emptyList')) {
    Object.assign(result, { TotalCount: 0 }, body.Images ? { Images: { Image: [] } } : noShares);
  }
  const lie = find(faults, 'totalCount');
  if (lie) {
    result.TotalCount = lie.change(Number(body.TotalCount));
  }
  return { status, body: result };
}

/** Lists stand one level down: `{"Accounts": {"Account": [...]}}`. */
function mapLists(body: Answer['body'], change: (list: unknown[]) => unknown[]): Record<string, unknown> {
  const wrappers = Object.entries(body).filter(([, value]) => typeof value === 'object' && value !== null);
  return Object.fromEntries(
    wrappers.map(([name, wrapper]) => [
      name,
      Object.fromEntries(
        Object.entries(wrapper as object).map(([field, list]) => [field, Array.isArray(list) ? change(list) : list]),
      ),
    ]),
  );
}

const noShares = { ShareGroups: { ShareGroup: [] }, Accounts: { Account: [] } };

function identityOf(key: SimulatorKey, accountId: string) {
  if (key.securityToken) {
    const Arn = `acs:ram::${accountId}:assumed-role/${key.userName ?? 'reader'}/session`;
    return {
      IdentityType: 'AssumedRoleUser',
      Arn,
      PrincipalId: '300000000000000001:session',
      UserId: undefined,
      RoleId: '300000000000000001',
    };
  }
  const Arn = `acs:ram::${accountId}:user/${key.userName}`;
  return { IdentityType: 'RAMUser', Arn, PrincipalId: '200000000000000001', UserId: '200000000000000001' };
}
