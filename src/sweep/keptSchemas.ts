import * as z from 'zod/mini';
import { ecsErrorKinds } from '../ecs/ecsErrorKind';
import { redact } from '../ecs/redact';
import { type Action, apiVersions } from '../ecs/transport';

export const keptFormat = 'ecs-image-sharing/sweep';
/** One more with each change that an older version would read wrongly. */
export const keptVersion = 1;

/** Image ID, name, status, whether it is public, and when it was made. */
const image = z.tuple([z.string(), z.string(), z.string(), z.boolean(), z.nullable(z.string())]);

const count = z.int().check(z.nonnegative());

const actions = Object.keys(apiVersions) as [Action, ...Action[]];

/** As it is written: whoever wrote the file. */
const redacted = z.pipe(
  z.string(),
  z.transform((text) => redact(text)),
);

export const keptGap = z.object({
  regionId: z.optional(z.string()),
  image: z.optional(image),
  error: z.object({
    kind: z.enum(ecsErrorKinds),
    reason: redacted,
    action: z.optional(z.enum(actions)),
    regionId: z.optional(z.string()),
    imageId: z.optional(z.string()),
    code: z.optional(z.string()),
    httpStatus: z.optional(z.number()),
    requestId: z.optional(z.string()),
    requiredAction: z.optional(z.string()),
    nextStep: z.optional(redacted),
    retryAfterMs: z.optional(z.number()),
    freeAt: z.optional(z.iso.datetime()),
  }),
});

export const keptHeader = z.object({
  format: z.literal(keptFormat),
  version: z.literal(keptVersion),
  accountId: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  regions: z.array(z.tuple([z.string(), z.string()])),
  gapCount: count,
  imageCount: count,
  cancelled: z.boolean(),
  skippedImages: count,
});

/** Region ID, image, groups, and how many shares follow. */
export const keptImage = z.tuple([z.string(), image, z.array(z.string()), count]);

/** Account IDs that were not seen before, accounts by their number, and times as differences. */
export const keptShares = z.tuple([z.array(z.string()), z.array(count), z.array(z.int())]);

export type KeptHeader = z.infer<typeof keptHeader>;
export type KeptGap = z.infer<typeof keptGap>;
export type KeptImage = z.infer<typeof keptImage>;
export type KeptShares = z.infer<typeof keptShares>;
