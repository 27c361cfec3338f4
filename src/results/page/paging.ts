import { button, isUsable, setUsable } from '../../webview/page/button';
import { element, filled } from '../../webview/page/element';
import type { Answer } from '../messages';
import type { PageStrings } from '../pageStrings';
import { NumberField } from './numberField';
import { pageSizeOf, rangeOf, wholeNumber } from './pages';

interface PagingActions {
  readonly ask: (pageNumber: number, pageSize: number) => void;
  readonly complain: (text: string) => void;
}

/** Pages as the API has them: by number and size. */
export class Paging {
  private readonly range = element('span', { class: 'range' });
  private readonly pageCount = element('span');
  private readonly number;
  private readonly size;
  private readonly steps;
  private readonly problem = element('p', { class: 'problem', hidden: true });
  private answer?: Answer;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    private readonly actions: PagingActions,
  ) {
    const step = (look: { icon?: string; glyph?: string }, label: string, to: () => number, hint?: string) =>
      button({ ...look, label, iconOnly: true, hint, press: () => this.go(to()) });
    this.steps = {
      first: step({ glyph: '«' }, strings.first, () => 1),
      previous: step(
        { icon: 'chevron-left' },
        strings.previous,
        () => this.current - 1,
        `${strings.previous} (Alt+PageUp)`,
      ),
      next: step({ icon: 'chevron-right' }, strings.next, () => this.current + 1, `${strings.next} (Alt+PageDown)`),
      last: step({ glyph: '»' }, strings.last, () => this.last),
    };
    this.steps.previous.setAttribute('aria-keyshortcuts', 'Alt+PageUp');
    this.steps.next.setAttribute('aria-keyshortcuts', 'Alt+PageDown');
    const typed = { changed: () => this.showProblem(), submit: () => this.submit() };
    this.number = new NumberField('page-number', strings.page, {
      ...typed,
      read: wholeNumber,
      problem: strings.badPage,
    });
    this.size = new NumberField('page-size', strings.pageSize, {
      ...typed,
      read: pageSizeOf,
      problem: strings.badPageSize,
    });
    const { first, previous, next, last } = this.steps;
    this.root = element(
      'nav',
      { class: 'line paging', 'aria-label': strings.paging },
      this.range,
      element('span', { class: 'line' }, first, previous),
      element(
        'span',
        { class: 'line' },
        element('vscode-label', { for: 'page-number' }, strings.page),
        this.number.root,
        this.pageCount,
      ),
      element('span', { class: 'line' }, next, last),
      element(
        'span',
        { class: 'line' },
        element('vscode-label', { for: 'page-size' }, strings.pageSize),
        this.size.root,
      ),
      button({ label: strings.go, press: () => this.submit() }),
      this.problem,
    );
  }

  show(answer: Answer | undefined): void {
    this.answer = answer;
    this.root.hidden = !answer || answer.totalCount === 0;
    if (!answer) {
      return;
    }
    const { from, to, pageCount } = rangeOf(answer);
    const none = to < from;
    this.range.textContent = none
      ? filled(this.strings.rangeNone, answer.totalCount)
      : filled(this.strings.range, from, to, answer.totalCount);
    this.pageCount.textContent = filled(this.strings.ofPages, pageCount);
    this.number.show(answer.pageNumber);
    this.size.show(answer.pageSize);
    this.showProblem();
    for (const back of [this.steps.first, this.steps.previous]) {
      setUsable(back, answer.pageNumber > 1);
    }
    setUsable(this.steps.next, answer.pageNumber < pageCount);
    setUsable(this.steps.last, answer.pageNumber !== pageCount);
  }

  step(direction: 'previous' | 'next'): void {
    if (!this.root.hidden && isUsable(this.steps[direction])) {
      this.steps[direction].click();
    }
  }

  private get current(): number {
    // From past the end, the page before is the last one.
    return Math.min(this.answer?.pageNumber ?? 1, this.last + 1);
  }

  private get last(): number {
    return this.answer ? rangeOf(this.answer).pageCount : 1;
  }

  private submit(): void {
    const pageNumber = this.number.submitted();
    const pageSize = this.size.submitted();
    this.showProblem();
    if (!pageNumber || !pageSize) {
      this.actions.complain(this.problem.textContent);
      return;
    }
    // Another size makes other pages: start again, unless a page was asked for as well.
    const sizeOnly = pageSize !== this.answer?.pageSize && pageNumber === this.answer?.pageNumber;
    this.actions.ask(sizeOnly ? 1 : pageNumber, pageSize);
  }

  private go(pageNumber: number): void {
    if (this.answer) {
      this.actions.ask(pageNumber, this.answer.pageSize);
    }
  }

  /** Beside the fields, since the page may be scrolled down. */
  private showProblem(): void {
    const problem = this.number.problem ?? this.size.problem;
    this.problem.hidden = problem === undefined;
    this.problem.textContent = problem ?? '';
  }
}
