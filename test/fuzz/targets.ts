import { answersThroughPager, answersThroughSchema } from './fuzzAnswers';
import { cliProfiles } from './fuzzCliProfiles';
import { keptSweeps } from './fuzzKeptSweeps';
import { links } from './fuzzLinks';
import { messagesFromPages } from './fuzzMessages';
import type { FuzzTarget } from './fuzzTarget';
import { toolInputs } from './fuzzToolInputs';
import { answersOverHttp } from './fuzzTransport';

export const targets: readonly FuzzTarget[] = [
  answersThroughSchema,
  answersThroughPager,
  answersOverHttp,
  keptSweeps,
  messagesFromPages,
  links,
  cliProfiles,
  toolInputs,
];
