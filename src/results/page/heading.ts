import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { element, filled } from '../../webview/page/element';
import type { View } from '../messages';
import type { PageStrings } from '../pageStrings';

/** What the page is about: image, region, whose answer it is, and the share groups. */
export class Heading {
  private readonly sample: HTMLElement;
  private readonly facts = element('dl', { class: 'facts' });
  private readonly groups = element('ul', { class: 'groups' });
  readonly root: HTMLElement;

  constructor(private readonly strings: PageStrings) {
    this.sample = element(
      'p',
      { class: 'sample', hidden: true },
      element('vscode-badge', {}, strings.sample),
      ` ${strings.sampleNote}`,
    );
    this.groups.setAttribute('aria-label', strings.groups);
    this.root = element('header', {}, element('h1', {}, strings.heading), this.sample, this.facts, this.groups);
  }

  show({ subject, askedAs, answer }: View): void {
    const { strings } = this;
    this.sample.hidden = !askedAs?.isSample;
    this.facts.replaceChildren(
      ...(subject
        ? [
            ...fact(strings.image, subject.imageName, subject.imageId),
            ...fact(strings.region, subject.regionName, subject.regionId),
          ]
        : []),
      ...(askedAs ? fact(strings.askedAs, askedAs.name, askedAs.accountId) : []),
    );
    this.groups.hidden = !answer || answer.groups.length === 0;
    this.groups.replaceChildren(...(answer?.groups ?? []).map((group) => this.group(group)));
  }

  private group(group: string): HTMLElement {
    const everyone = group === 'all';
    const icon = element('vscode-icon', { name: everyone ? 'globe' : 'organization' });
    const words = everyone ? this.strings.groupAll : filled(this.strings.groupOther, group);
    return element('li', { class: everyone ? 'group everyone' : 'group' }, icon, element('span', {}, words));
  }
}

function fact(term: string, name: string | undefined, id: string): readonly HTMLElement[] {
  const words = name && name !== id ? element('span', {}, name) : undefined;
  // The owner's account ID may be unknown.
  const code = id === '' ? undefined : element('code', {}, id);
  return [element('dt', {}, term), element('dd', {}, words, words && ' ', code)];
}
