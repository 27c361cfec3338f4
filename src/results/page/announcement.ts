import { filled } from '../../webview/page/element';
import type { Answer } from '../messages';
import type { PageStrings } from '../pageStrings';
import { rangeOf } from './pages';

/** What it means that ECS lists no account. */
export function emptyText({ groups }: Pick<Answer, 'groups'>, strings: PageStrings): string {
  if (groups.includes('all')) {
    return strings.emptyPublic;
  }
  return groups.length > 0 ? strings.emptyGroups : strings.empty;
}

/** What to tell about a new answer: where the person is now, and what is odd. */
export function announcement(answer: Answer, strings: PageStrings): string {
  const { from, to, pageCount } = rangeOf(answer);
  const { pageNumber, totalCount, groups, notices } = answer;
  const where =
    totalCount === 0
      ? emptyText(answer, strings)
      : to < from
        ? filled(strings.announceNone, pageNumber, pageCount)
        : filled(strings.announceRange, pageNumber, pageCount, from, to, totalCount);
  return [groups.includes('all') ? strings.groupAll : '', where, ...notices]
    .filter(Boolean)
    .map((text) => (/[.。]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
