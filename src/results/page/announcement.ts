import type { Answer } from '../messages';
import type { PageStrings } from '../pageStrings';
import { filled } from './element';
import { rangeOf } from './pages';

/** What to tell about a new answer: where the person is now, and what is odd. */
export function announcement(answer: Answer, strings: PageStrings): string {
  const { from, to, pageCount } = rangeOf(answer);
  const { pageNumber, totalCount, groups, notices } = answer;
  const where =
    totalCount === 0
      ? strings.empty
      : to < from
        ? filled(strings.announceNone, pageNumber, pageCount)
        : filled(strings.announceRange, pageNumber, pageCount, from, to, totalCount);
  return [groups.includes('all') ? strings.groupAll : '', where, ...notices].filter(Boolean).join('. ');
}
