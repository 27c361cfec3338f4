/** The body of every answer that is not a success. */
interface ApiErrorBody {
  readonly RequestId: string;
  readonly HostId: string;
  readonly Code: string;
  readonly Message: string;
  readonly Recommend: string;
}

/**
 * A refusal in the API's own terms, thrown while an answer is made.
 * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/error-codes
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Fields that some errors have beside the usual ones, such as `AccessDeniedDetail`. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  body(requestId: string, hostId: string): ApiErrorBody {
    const { code, message, extra } = this;
    const recommend = new URL('https://api.aliyun.com/troubleshoot');
    recommend.search = new URLSearchParams({ q: code, product: 'Ecs', requestId }).toString();
    return { RequestId: requestId, HostId: hostId, Code: code, Message: message, Recommend: recommend.href, ...extra };
  }
}

export function invalidParameter(name: string): ApiError {
  return new ApiError(400, 'InvalidParameter', `The specified parameter "${name}" is not valid.`);
}
