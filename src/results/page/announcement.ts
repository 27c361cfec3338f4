import { filled } from '../../webview/page/element';
import type { Answer } from '../messages';
import type { PageStrings } from '../pageStrings';
import { rangeOf } from './pages';
import { emptyText, publicText } from './publicity';

/** What to tell about a new answer: where the person is now, and what is odd. */
export function announcement(answer: Answer, isPublic: boolean | undefined, strings: PageStrings): string {
  const { from, to, pageCount } = rangeOf(answer);
  const { pageNumber, totalCount, groups, notices } = answer;
  const where =
    totalCount === 0
      ? emptyText(answer, isPublic, strings)
      : to < from
        ? filled(strings.announceNone, pageNumber, pageCount)
        : filled(strings.announceRange, pageNumber, pageCount, from, to, totalCount);
  return [publicText(groups, isPublic, strings), where, ...notices]
    .filter((text) => text !== undefined)
    .map((text) => (/[.。]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
