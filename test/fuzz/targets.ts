import { answersThroughPager, answersThroughSchema } from './fuzzAnswers';
import { keptSweeps } from './fuzzKeptSweeps';
import { messagesFromPages } from './fuzzMessages';
import type { FuzzTarget } from './fuzzTarget';
import { answersOverHttp } from './fuzzTransport';

export const targets: readonly FuzzTarget[] = [
  answersThroughSchema,
  answersThroughPager,
  answersOverHttp,
  keptSweeps,
  messagesFromPages,
];
