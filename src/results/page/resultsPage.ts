import { knownLanguage, timesIn } from '../../ecs/times';
import { Announcer } from '../../webview/page/announcer';
import { element } from '../../webview/page/element';
import { keepFocus } from '../../webview/page/keepFocus';
import type { Page } from '../../webview/page/startPage';
import type { Answer, ToPage, View } from '../messages';
import type { PageStrings } from '../pageStrings';
import { AccountTable } from './accountTable';
import { announcement } from './announcement';
import { AnswerNotes } from './answerNotes';
import { Details } from './details';
import { FilterBox } from './filterBox';
import { Heading } from './heading';
import type { ResultsHost } from './host';
import { Paging } from './paging';
import { RequestState } from './requestState';
import { Toolbar } from './toolbar';

/** Puts the parts together and hands each view to them. */
export class ResultsPage implements Page<ToPage> {
  private readonly announcer = new Announcer();
  private readonly heading: Heading;
  private readonly requestState: RequestState;
  private readonly toolbar: Toolbar;
  private readonly filterBox: FilterBox;
  private readonly notes: AnswerNotes;
  private readonly table: AccountTable;
  private readonly paging: Paging;
  private readonly details: Details;
  private view: View = { sequence: 0 };
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    private readonly host: ResultsHost,
    lang: string,
  ) {
    const language = knownLanguage(lang);
    const send: ResultsHost['send'] = (message) => host.send(message);
    const copy = (accountIds: readonly string[]) =>
      accountIds.length > 0 && send({ type: 'copyAccounts', accountIds: [...accountIds] });
    const refresh = () => this.refresh();
    this.heading = new Heading(strings);
    this.requestState = new RequestState(
      strings,
      {
        cancel: () => send({ type: 'cancel' }),
        retry: refresh,
        copyRemedy: () => send({ type: 'copyRemedy' }),
        showLog: () => send({ type: 'showLog' }),
      },
      this.announcer.root,
    );
    this.toolbar = new Toolbar(strings, {
      refresh,
      copySelected: () => copy(this.table.selectedIds),
      copyPage: () => copy(this.table.ids),
      send,
    });
    this.filterBox = new FilterBox(strings, (text) => this.table.filter(text));
    this.notes = new AnswerNotes(strings);
    this.table = new AccountTable(strings, timesIn(language), language, host.page, {
      copy: (id) => copy([id]),
      changed: ({ shown, total, selected }) => {
        this.toolbar.showSelected(selected.length);
        this.filterBox.showMatches(shown, total);
        host.keep();
      },
    });
    this.paging = new Paging(strings, {
      ask: (pageNumber, pageSize) => host.ask(pageNumber, pageSize),
      complain: (text) => this.announcer.speak(text),
    });
    this.details = new Details(strings, host.page, send);
    this.filterBox.show(host.page.filter);
    const { heading, toolbar, requestState, notes, filterBox, table, paging, details } = this;
    const parts = [heading, toolbar, requestState, notes, filterBox, table, paging, details];
    this.root = element('main', {}, ...parts.map((part) => part.root));
    this.draw();
  }

  receive(message: ToPage): void {
    if (message.type === 'said') {
      this.announcer.say(message.text);
    } else if (this.host.isCurrent(message.view)) {
      this.show(message.view);
    }
  }

  copySelected(): boolean {
    const { selectedIds, focusedId } = this.table;
    const accountIds = selectedIds.length > 0 ? [...selectedIds] : focusedId ? [focusedId] : [];
    if (document.activeElement?.matches('vscode-textfield') || accountIds.length === 0) {
      return false;
    }
    this.host.send({ type: 'copyAccounts', accountIds });
    return true;
  }

  step(direction: 'previous' | 'next'): void {
    this.paging.step(direction);
  }

  private refresh(): void {
    const { asking, state } = this.view;
    const page = asking ?? state;
    if (page) {
      this.host.ask(page.pageNumber, page.pageSize);
    }
  }

  private show(view: View): void {
    const before = this.view;
    this.view = view;
    keepFocus(() => this.draw(), this.toolbar);
    this.host.keep(view.state);
    if (view.asking && !before.asking) {
      this.announcer.clear();
    }
    if (view.answer && !view.asking && isNew(view.answer, before, view)) {
      this.announcer.speak(announcement(view.answer, view.subject?.isPublic, this.strings));
    }
  }

  private draw(): void {
    const { view } = this;
    const { answer, failure } = view;
    this.heading.show(view);
    this.requestState.show(view);
    this.toolbar.show(Boolean(view.state && view.sequence > 0), answer?.accounts.length ?? 0, Boolean(answer));
    this.notes.show(view);
    this.table.show(answer);
    this.paging.show(answer);
    this.details.show(answer);
    this.root.setAttribute('aria-busy', String(Boolean(view.asking) || !(answer || failure)));
  }
}

function isNew(answer: Answer, before: View, now: View): boolean {
  return (
    before.sequence !== now.sequence || before.asking !== undefined || before.answer?.requestId !== answer.requestId
  );
}
