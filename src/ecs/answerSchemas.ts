import * as z from 'zod/mini';
import { boundedText } from './boundedSchemas';

/**
 * What the four answers look like on the wire, tolerant of what the API is known to vary: see each field. Unknown
 * fields are dropped.
 */

type Read<T> = (value: unknown) => T | undefined;

/** A field in one step: a union of schemas would cost more than all the rest of an answer. Undefined is refused. */
function field<T>(read: Read<T>) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value, { issues }) => {
      const found = read(value);
      if (found === undefined) {
        issues.push({ code: 'custom', input: value });
      }
      return found as T;
    }),
  );
}

const text = field((value) => {
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
});

const count = field((value) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
});

/**
 * IDs are typed as strings, and are JSON numbers in newer samples. A number beyond 2^53 has lost digits already. Text
 * that no ID can be is refused: IDs are copied line by line, stand in commands, and tell things apart.
 */
const readId: Read<string> = (value) => {
  if (typeof value === 'string') {
    const trimmed = value.trim();
    return /^[^\s\p{C}]{1,200}$/u.test(trimmed) ? trimmed : undefined;
  }
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : undefined;
};
const id = field(readId);

/** The only group known is `all`; what others look like nobody says. */
const group = boundedText(200);

/** `true`, `"True"`, `"False"`, `"true"` or absent. */
const flag = z.pipe(
  z.nullish(z.union([z.boolean(), z.string()])),
  z.transform((value) => {
    const word = String(value ?? '').toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : undefined;
  }),
);

/** `yyyy-MM-ddTHH:mm:ssZ`, or `yyyy-MM-ddTHH:mmZ` in older answers; anything else is as good as absent. */
const readTime: Read<string> = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(value)) {
    return undefined;
  }
  const normal = value.length < '2025-01-01T00:00:00Z'.length ? value.replace('Z', ':00Z') : value;
  return Number.isNaN(Date.parse(normal)) ? undefined : normal;
};
const time = z.pipe(z.optional(z.unknown()), z.transform(readTime));

/** Lists are wrapped (`{"Account": [...]}`), and a missing or null wrapper is an empty list. */
function list<T extends z.ZodMiniType>(name: string, item: T) {
  return z.pipe(
    z.nullish(z.looseObject({ [name]: z.nullish(z.array(item)) })),
    z.transform((wrapper) => (wrapper?.[name] ?? []) as z.output<T>[]),
  );
}

interface Account {
  readonly AliyunId: string;
  readonly SharedTime: string | undefined;
}

/** Accounts in one step, too: a sweep reads a million of them. */
const accounts = z.pipe(
  z.nullish(z.looseObject({ Account: z.nullish(z.array(z.unknown())) })),
  z.transform((wrapper, { issues }): readonly Account[] =>
    (wrapper?.Account ?? []).map((account, position) => {
      const { AliyunId, SharedTime } = (account ?? {}) as Record<keyof Account, unknown>;
      const accountId = readId(AliyunId);
      if (accountId === undefined) {
        issues.push({ code: 'custom', input: account, path: ['Account', position, 'AliyunId'] });
      }
      return { AliyunId: accountId ?? '', SharedTime: readTime(SharedTime) };
    }),
  ),
);

const paged = {
  RequestId: z.optional(z.string()),
  PageNumber: z.nullish(count),
  PageSize: z.nullish(count),
  // Required: an answer without it is not the API's, and must not pass for an empty list.
  TotalCount: count,
};

export const describeRegionsAnswer = z.object({
  Regions: z.pipe(
    z.looseObject({
      Region: z.array(z.object({ RegionId: id, LocalName: text, RegionEndpoint: text })),
    }),
    z.transform((wrapper) => wrapper.Region),
  ),
});

export const describeImagesAnswer = z.object({
  ...paged,
  Images: list(
    'Image',
    z.object({
      ImageId: id,
      ImageName: text,
      Description: text,
      Status: text,
      IsPublic: flag,
      IsSelfShared: flag,
      CreationTime: time,
      ImageFamily: text,
      OSName: text,
      OSNameEn: text,
      Architecture: text,
      Size: z.nullish(count),
    }),
  ),
});

export const describeImageSharePermissionAnswer = z.object({
  ...paged,
  ShareGroups: list('ShareGroup', z.object({ Group: group })),
  Accounts: accounts,
});

export const getCallerIdentityAnswer = z.object({ AccountId: id, Arn: text, IdentityType: text });
