import { element } from '../../webview/page/element';
import type { Listed, ReportView } from '../messages';
import { disclosure, moreButton, Redrawn, type SectionParts } from './section';

interface Content {
  readonly caveats: readonly string[];
  readonly gaps: Listed<string>;
}

/** Says in words, above everything, that this is not all: what is not known, and why. */
export class GapsSection {
  private readonly content = element('div', { class: 'lists' });
  private readonly redrawn: Redrawn<Content>;
  readonly root: HTMLElement;

  constructor(private readonly parts: SectionParts) {
    const { strings } = parts;
    this.redrawn = new Redrawn(this.content, (content) => this.children(content));
    const icon = element('vscode-icon', { name: 'warning' });
    const heading = element('h2', { id: 'gaps-heading' }, icon, strings.notKnown);
    this.root = element('section', { class: 'gaps', 'aria-labelledby': 'gaps-heading' }, heading, this.content);
  }

  show({ caveats, gaps }: ReportView): void {
    this.root.hidden = caveats.length === 0 && gaps.total === 0;
    this.redrawn.show({ caveats, gaps });
  }

  private children({ caveats, gaps }: Content): readonly Node[] {
    const { strings } = this.parts;
    const paragraphs = caveats.map((text) => element('p', {}, text));
    if (gaps.total === 0) {
      return paragraphs;
    }
    const list = element('ul', {}, ...gaps.items.map((text) => element('li', {}, text)));
    const more = moreButton(this.parts, 'gaps', gaps);
    const heading = `${strings.gapCount} (${gaps.total})`;
    const details = disclosure(this.parts, 'gaps', heading, list, ...(more ? [more] : []));
    return [...paragraphs, element('p', {}, strings.notKnownWhy), details];
  }
}
