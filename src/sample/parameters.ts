import { ApiError, invalidParameter } from './apiError';

/** Parameters of a request as they arrive: numbers may have become text on the way. */
export type RequestParams = Readonly<Record<string, string | number | undefined>>;

export interface PageAsked {
  readonly number: number;
  readonly size: number;
}

/** @throws ApiError `MissingParameter`, with the space where the API has it */
export function mandatory(params: RequestParams, name: string): string {
  const value = optional(params, name);
  if (value === '') {
    const message = `The input parameter "${name} "that is mandatory for processing this request is not supplied.`;
    throw new ApiError(400, 'MissingParameter', message);
  }
  return value;
}

export function optional(params: RequestParams, name: string): string {
  return String(params[name] ?? '');
}

/** Page 1 of 10 entries unless asked otherwise. @throws ApiError `InvalidParameter` */
export function pageAsked(params: RequestParams): PageAsked {
  return { number: whole(params, 'PageNumber', 1, 2 ** 31 - 1), size: whole(params, 'PageSize', 10, 100) };
}

function whole(params: RequestParams, name: string, fallback: number, largest: number): number {
  const text = optional(params, name);
  const value = text === '' ? fallback : Number(text);
  if (!/^\d*$/.test(text) || value < 1 || value > largest) {
    throw invalidParameter(name);
  }
  return value;
}

/** The paging fields of an answer and the entries of the page; past the end there are none, and that is no error. */
export function pageOf<T>(
  list: { readonly length: number; slice(start: number, end: number): readonly T[] },
  page: PageAsked,
): { fields: { PageNumber: number; PageSize: number; TotalCount: number }; entries: readonly T[] } {
  const start = (page.number - 1) * page.size;
  return {
    fields: { PageNumber: page.number, PageSize: page.size, TotalCount: list.length },
    entries: list.slice(start, start + page.size),
  };
}
