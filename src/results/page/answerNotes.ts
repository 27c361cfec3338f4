import { element } from '../../webview/page/element';
import type { Answer, View } from '../messages';
import type { PageStrings } from '../pageStrings';
import { emptyText } from './publicity';

/** Says what is odd about an answer, and that an empty one is an answer. */
export class AnswerNotes {
  private readonly notices = element('ul', { class: 'notices' });
  private readonly empty = element('div', { class: 'empty' });
  readonly root = element('div', { class: 'answer-notes' }, this.notices, this.empty);

  constructor(private readonly strings: PageStrings) {}

  show({ answer, subject }: Pick<View, 'answer' | 'subject'>): void {
    this.notices.hidden = !answer || answer.notices.length === 0;
    this.notices.replaceChildren(
      ...(answer?.notices ?? []).map((notice) =>
        element('li', {}, element('vscode-icon', { name: 'warning' }), element('span', {}, notice)),
      ),
    );
    const words = answer && answer.accounts.length === 0 ? this.emptyWords(answer, subject?.isPublic) : [];
    this.empty.hidden = words.length === 0;
    this.root.hidden = this.empty.hidden && this.notices.hidden;
    this.empty.replaceChildren(...words.map((text) => element('p', {}, text)));
  }

  private emptyWords(answer: Answer, isPublic: boolean | undefined): readonly string[] {
    const { strings } = this;
    if (answer.totalCount > 0) {
      return [strings.pageEmpty];
    }
    const text = emptyText(answer, isPublic, strings);
    return answer.groups.length > 0 ? [text] : [text, strings.emptyAnswered];
  }
}
