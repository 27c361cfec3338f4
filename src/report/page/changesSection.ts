import type { Times } from '../../ecs/times';
import { element, filled } from '../../webview/page/element';
import type { ChangedShare, ChangeItem, ChangesView, Listed, ReportView } from '../messages';
import { disclosure, moreButton, Redrawn, type SectionParts } from './section';

/** What an earlier sweep did not find, or found and this one does not. */
export class ChangesSection {
  private readonly content = element('div', { class: 'lists' });
  private readonly redrawn: Redrawn<ChangesView | undefined>;
  private readonly heading = element('h2', { id: 'changes-heading' });
  readonly root = element('section', { 'aria-labelledby': 'changes-heading' }, this.heading, this.content);

  constructor(
    private readonly parts: SectionParts,
    private readonly times: Times,
  ) {
    this.redrawn = new Redrawn(this.content, (changes) => (changes ? this.children(changes) : []));
  }

  show({ changes }: ReportView): void {
    this.root.hidden = !changes;
    this.heading.textContent = changes ? filled(this.parts.strings.changes, this.times.local(changes.since)) : '';
    this.redrawn.show(changes);
  }

  private children({ summary, images }: ChangesView): readonly (Node | undefined)[] {
    const totals = element('ul', { class: 'items' }, ...summary.map((text) => element('li', {}, text)));
    if (images.total === 0) {
      return [totals];
    }
    const list = element('ul', { class: 'items' }, ...images.items.map((item) => this.item(item)));
    const more = moreButton(this.parts, 'changes', images);
    const heading = `${this.parts.strings.images} (${images.total})`;
    return [totals, disclosure(this.parts, 'changes', heading, list, ...(more ? [more] : []))];
  }

  private item({ regionId, imageId, imageName, sentences, added, gone }: ChangeItem): HTMLElement {
    const { strings } = this.parts;
    const counts = [
      added.total > 0 && `${strings.added}: ${added.total}`,
      gone.total > 0 && `${strings.gone}: ${gone.total}`,
    ];
    const news = [regionId, ...sentences, ...counts].filter(Boolean).join(' · ');
    const summary = element('span', {}, element('strong', {}, imageName || imageId), ` · ${news}`);
    const details = element('div', { class: 'advice' }, element('code', {}, imageId));
    details.append(
      ...[this.shares(strings.added, added), this.shares(strings.gone, gone)].filter((part) => part !== undefined),
    );
    return element('li', {}, disclosure(this.parts, `change ${regionId} ${imageId}`, summary, details));
  }

  private shares(label: string, { items, total }: Listed<ChangedShare>): HTMLElement | undefined {
    if (total === 0) {
      return undefined;
    }
    const left = total - items.length;
    const more = left > 0 ? [element('li', {}, filled(this.parts.strings.andMore, left))] : [];
    const list = element('ul', {}, ...items.map((item) => this.share(item)), ...more);
    return element('div', { class: 'change' }, element('span', { class: 'change-label' }, label), list);
  }

  private share({ sharer, name, sharedTime }: ChangedShare): HTMLElement {
    const when = sharedTime && ` · ${filled(this.parts.strings.sharedOn, this.times.local(sharedTime))}`;
    return element('li', {}, element('code', {}, sharer), name && ` ${name}`, when);
  }
}
