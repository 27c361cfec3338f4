import * as z from 'zod/mini';
import { boundedList, boundedText } from '../ecs/boundedSchemas';
import type { ErrorText } from '../ecs/errorText';
import { largestPageSize } from '../ecs/request';

/** What is shown about an answer of ECS; everything is text that the page only sets, never interprets. */
export interface Answer {
  readonly accounts: readonly AccountRow[];
  readonly groups: readonly string[];
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly totalCount: number;
  readonly requestId?: string;
  /** The body as indented JSON. */
  readonly json: string;
  /** The same request for the Alibaba Cloud CLI. */
  readonly command: string;
  /** What is odd about this page, in whole sentences. */
  readonly notices: readonly string[];
}

export interface AccountRow {
  readonly accountId: string;
  readonly accountName?: string;
  /** UTC, ISO 8601. */
  readonly sharedTime?: string;
}

export interface Subject {
  readonly regionId: string;
  readonly regionName?: string;
  readonly imageId: string;
  readonly imageName?: string;
  /** What DescribeImages said of it when it was listed; undefined when it came from no list. */
  readonly isPublic?: boolean;
}

export interface AskedAs {
  readonly name: string;
  readonly accountId: string;
  readonly isSample: boolean;
}

export interface Failure extends ErrorText {
  /** Whether asking again makes sense. */
  readonly canRetry: boolean;
}

/** Everything a page needs to draw itself: sent whole at each change, so that a page that was hidden loses nothing. */
export interface View {
  /** Grows with each request; a page drops a view that is older than what it has asked for. */
  readonly sequence: number;
  readonly subject?: Subject;
  readonly askedAs?: AskedAs;
  readonly answer?: Answer;
  /** Set while a request is under way. */
  readonly asking?: { readonly pageNumber: number; readonly pageSize: number };
  readonly failure?: Failure;
  /** What `setState` keeps, so that the host can restore the panel. */
  readonly state?: PanelState;
}

export type ToPage =
  | { readonly type: 'view'; readonly view: View }
  /** Something was done; to be announced. */
  | { readonly type: 'said'; readonly text: string };

const pageNumber = z.int().check(z.positive());
const pageSize = z.int().check(z.positive(), z.maximum(largestPageSize));
const sequence = z.int().check(z.nonnegative());

export const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('ask'), sequence, pageNumber, pageSize }),
  z.object({ type: z.literal('cancel') }),
  z.object({
    type: z.literal('copyAccounts'),
    accountIds: boundedList(boundedText(64), 1000),
  }),
  z.object({ type: z.literal('copyAll') }),
  z.object({ type: z.literal('copyText'), what: z.enum(['requestId', 'command', 'json']) }),
  z.object({ type: z.literal('copyLink') }),
  z.object({ type: z.literal('copyRemedy') }),
  z.object({ type: z.literal('openConsole') }),
  z.object({ type: z.literal('export'), format: z.enum(['csv', 'json']) }),
  z.object({ type: z.literal('showLog') }),
]);

export type FromPage = z.infer<typeof fromPage>;

const name = z.optional(boundedText(256, 0));

/** What a panel is about. */
export const panelSubject = z.object({ regionId: boundedText(64), imageId: boundedText(128) });

export const panelState = z.object({
  sessionId: boundedText(200),
  ...panelSubject.shape,
  pageNumber,
  pageSize,
  regionName: name,
  imageName: name,
});

/** `isPublic` is not restored: by then the image may have been published or withdrawn. */
export type PanelState = z.infer<typeof panelState> & Pick<Subject, 'isPublic'>;
