import * as z from 'zod/mini';
import {
  type Fields,
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
import type { Image, SharedAccount } from './model';

/**
 * What the four answers look like on the wire, tolerant of what the API is known to vary: see each field. Unknown
 * fields are dropped.
 */

/** What an answer says of its page; the server may leave out all but the total. */
export interface PageFacts {
  readonly requestId?: string;
  readonly pageNumber?: number;
  readonly pageSize?: number;
  readonly totalCount: number;
}

/** The name of the system comes in two languages. */
type ListedImage = Image & { readonly osNameEn: string };

const text = inOneStep(readText);
const id = inOneStep(readId);

const paged: Fields<PageFacts> = {
  requestId: ['RequestId', optional(readText)],
  pageNumber: ['PageNumber', optional(readCount)],
  pageSize: ['PageSize', optional(readCount)],
  // Required: an answer without it is not the API's, and must not pass for an empty list.
  totalCount: ['TotalCount', readCount],
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
  readObject<PageFacts & { images: readonly ListedImage[] }>({
    ...paged,
    images: [
      'Images',
      readList(
        'Image',
        readObject<ListedImage>({
          imageId: ['ImageId', readId],
          imageName: ['ImageName', readText],
          description: ['Description', readText],
          status: ['Status', readText],
          isPublic: ['IsPublic', (value) => readFlag(value) ?? false],
          isSelfShared: ['IsSelfShared', readFlag],
          creationTime: ['CreationTime', readTime],
          imageFamily: ['ImageFamily', readText],
          osName: ['OSName', readText],
          osNameEn: ['OSNameEn', readText],
          architecture: ['Architecture', readText],
          size: ['Size', optional(readCount)],
        }),
      ),
    ],
  }),
);

export const describeImageSharePermissionAnswer = inOneStep(
  readObject<PageFacts & { groups: readonly { group: string }[]; accounts: readonly SharedAccount[] }>({
    ...paged,
    // The only group known is `all`; what others look like nobody says.
    groups: ['ShareGroups', readList('ShareGroup', readObject({ group: ['Group', readWord] }))],
    accounts: [
      'Accounts',
      readList(
        'Account',
        readObject<SharedAccount>({ accountId: ['AliyunId', readId], sharedTime: ['SharedTime', readTime] }),
      ),
    ],
  }),
);

export const getCallerIdentityAnswer = z.object({ AccountId: id, Arn: text, IdentityType: text });
