import * as z from 'zod/mini';
import {
  inOneStep,
  optional,
  readCount,
  readFlag,
  readId,
  readList,
  readObject,
  readText,
  readTime,
  readWord,
} from './answerFields';

/**
 * What the four answers look like on the wire, tolerant of what the API is known to vary: see each field. Unknown
 * fields are dropped.
 */

const text = inOneStep(readText);
const id = inOneStep(readId);

const paged = {
  RequestId: optional(readText),
  PageNumber: optional(readCount),
  PageSize: optional(readCount),
  // Required: an answer without it is not the API's, and must not pass for an empty list.
  TotalCount: readCount,
};

export const describeRegionsAnswer = z.object({
  Regions: z.pipe(
    z.looseObject({
      Region: z.array(z.object({ RegionId: id, LocalName: text, RegionEndpoint: text })),
    }),
    z.transform((wrapper) => wrapper.Region),
  ),
});

export const describeImagesAnswer = inOneStep(
  readObject({
    ...paged,
    Images: readList(
      'Image',
      readObject({
        ImageId: readId,
        ImageName: readText,
        Description: readText,
        Status: readText,
        IsPublic: readFlag,
        IsSelfShared: readFlag,
        CreationTime: readTime,
        ImageFamily: readText,
        OSName: readText,
        OSNameEn: readText,
        Architecture: readText,
        Size: optional(readCount),
      }),
    ),
  }),
);

export const describeImageSharePermissionAnswer = inOneStep(
  readObject({
    ...paged,
    // The only group known is `all`; what others look like nobody says.
    ShareGroups: readList('ShareGroup', readObject({ Group: readWord })),
    Accounts: readList('Account', readObject({ AliyunId: readId, SharedTime: readTime })),
  }),
);

export const getCallerIdentityAnswer = z.object({ AccountId: id, Arn: text, IdentityType: text });
