import * as z from 'zod/mini';
import { boundedList, boundedText } from '../ecs/boundedSchemas';
import type { ErrorText } from '../ecs/errorText';
import { accountClasses } from '../sweep/accountClass';
import { type RuleId, ruleIds } from '../sweep/findingRules';
import type { AccountClass } from '../sweep/model';
import type { Charts, Totals } from './chartData';
import { longestFilter, sortColumns, sortDirections } from './shareWords';

/** One share, as the table shows it. */
export interface ShareRow {
  readonly regionId: string;
  readonly regionName: string;
  readonly imageId: string;
  readonly imageName: string;
  /** Account ID, or the name of a group. */
  readonly sharer: string;
  readonly class: AccountClass;
  readonly name?: string;
  /** UTC, ISO 8601. */
  readonly sharedTime?: string;
}

/** The first entries of a list; more come when they are asked for. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Which finding: there is one for each image and rule. */
export interface FindingKey {
  readonly ruleId: RuleId;
  readonly regionId: string;
  readonly imageId: string;
}

export interface FindingItem extends FindingKey {
  readonly imageName: string;
  readonly reason: string;
  readonly advice: string;
  /** They put it right. */
  readonly commands: Listed<string>;
}

export type FindingsView = Readonly<Record<'error' | 'warning' | 'note', Listed<FindingItem>>>;

export interface ChangeItem {
  readonly regionId: string;
  readonly imageId: string;
  readonly imageName: string;
  /** What happened to it, a sentence each. */
  readonly sentences: readonly string[];
  /** Accounts with which it is shared now, and was not. */
  readonly added: Listed<ChangedShare>;
  readonly gone: Listed<ChangedShare>;
}

export interface ChangedShare {
  readonly sharer: string;
  readonly name?: string;
  readonly sharedTime?: string;
}

export interface ChangesView {
  readonly since: string;
  /** Counts, in words. */
  readonly summary: readonly string[];
  readonly images: Listed<ChangeItem>;
}

interface ProgressView {
  readonly regionsDone: number;
  readonly regionsTotal: number;
  readonly imagesDone: number;
  readonly imagesTotal: number;
  readonly shares: number;
  readonly throttled: number;
  readonly failed: number;
  /** Regions that wait for their quota, and until when (milliseconds since the epoch). */
  readonly waiting: readonly { readonly regionId: string; readonly until: number }[];
}

const listNames = ['gaps', 'error', 'warning', 'note', 'changes'] as const;

export type ListName = (typeof listNames)[number];

/** Everything that a page shows but the rows of its table. */
export interface ReportView {
  readonly account?: { readonly name: string; readonly accountId: string; readonly isSample: boolean };
  readonly failure?: ErrorText;
  /** The sweep that is shown; absent until there was one. */
  readonly sweep?: {
    readonly startedAt: string;
    readonly regionsRead: number;
    readonly regions: number;
    readonly isComplete: boolean;
  };
  /** Present while a sweep runs. */
  readonly progress?: ProgressView;
  /** What else keeps the sweep from being the whole truth, in sentences. */
  readonly caveats: readonly string[];
  readonly gaps: Listed<string>;
  readonly totals?: Totals;
  readonly charts: Charts;
  readonly findings?: FindingsView;
  readonly changes?: ChangesView;
  /** Grows whenever the rows or their names change: what a page knows of rows is void then. */
  readonly generation: number;
  readonly rows: number;
  /** What `setState` keeps, so that the host can restore the panel. */
  readonly state?: PanelState;
}

export interface RowsAnswer {
  readonly type: 'rows';
  readonly sequence: number;
  readonly generation: number;
  readonly offset: number;
  readonly rows: readonly ShareRow[];
  readonly matching: number;
}

export type ToPage =
  | { readonly type: 'report'; readonly report: ReportView }
  | RowsAnswer
  /** Something was done; to be announced. */
  | { readonly type: 'said'; readonly text: string };

const whole = z.int().check(z.nonnegative());
const classes = z.enum(accountClasses);

const sharesSort = z.object({ column: z.enum(sortColumns), direction: z.enum(sortDirections) });
const sharesFilter = z.object({ text: boundedText(longestFilter, 0), class: z.optional(classes) });

export type SortColumn = (typeof sortColumns)[number];
export type SharesSort = z.infer<typeof sharesSort>;
export type SharesFilter = z.infer<typeof sharesFilter>;

/** Most rows that one message asks for. */
const mostRows = 500;

const rowsRequest = z.object({
  sequence: whole,
  offset: whole,
  count: whole.check(z.maximum(mostRows)),
  sort: z.optional(sharesSort),
  filter: sharesFilter,
});

export type RowsRequest = z.infer<typeof rowsRequest>;

const imageKey = z.object({ regionId: boundedText(64), imageId: boundedText(128) });

export const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('rows'), ...rowsRequest.shape }),
  z.object({
    type: z.literal('copyAccounts'),
    generation: whole,
    sort: z.optional(sharesSort),
    filter: sharesFilter,
    /** Places in the order shown, first and last. */
    ranges: boundedList(z.tuple([whole, whole]), 10_000),
  }),
  z.object({ type: z.literal('more'), list: z.enum(listNames) }),
  z.object({ type: z.literal('run'), command: z.enum(['sweep', 'retry', 'cancel', 'compare', 'showLog']) }),
  z.object({ type: z.literal('export'), format: z.enum(['csv', 'json', 'markdown', 'sarif']) }),
  z.object({ type: z.literal('copyAccount'), accountId: boundedText(64) }),
  z.object({ type: z.literal('nameAccount'), accountId: boundedText(64) }),
  z.object({ type: z.literal('query'), ...imageKey.shape }),
  z.object({ type: z.literal('copyCommands'), ruleId: z.enum(ruleIds), ...imageKey.shape }),
]);

export type FromPage = z.infer<typeof fromPage>;

export const panelState = z.object({ sessionId: boundedText(200) });

export type PanelState = z.infer<typeof panelState>;
