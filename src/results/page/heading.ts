import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { everybody } from '../../sweep/sharedWith';
import { element, filled } from '../../webview/page/element';
import { sampleNote } from '../../webview/page/sampleNote';
import type { Subject, View } from '../messages';
import type { PageStrings } from '../pageStrings';
import { publicText } from './publicity';

/** What the page is about: image, region, whose answer it is, and who may use it beside the accounts of the table. */
export class Heading {
  private readonly sample: HTMLElement;
  private readonly facts = element('dl', { class: 'facts' });
  private readonly groups = element('ul', { class: 'groups' });
  private readonly listedPublic = element('div', { class: 'groups' });
  readonly root: HTMLElement;

  constructor(private readonly strings: PageStrings) {
    this.sample = sampleNote(strings);
    this.groups.setAttribute('aria-label', strings.groups);
    const heading = element('h1', {}, strings.heading);
    this.root = element('header', {}, heading, this.sample, this.facts, this.listedPublic, this.groups);
  }

  show({ subject, askedAs, answer }: View): void {
    const { strings } = this;
    const groups = answer?.groups ?? [];
    this.sample.hidden = !askedAs?.isSample;
    this.facts.replaceChildren(
      ...(subject ? this.subjectFacts(subject) : []),
      ...(askedAs ? fact(strings.askedAs, askedAs.name, askedAs.accountId) : []),
    );
    // Said once: a group that opens the image to everybody says it already.
    const words = groups.includes(everybody) ? undefined : publicText(groups, subject?.isPublic, strings);
    this.listedPublic.hidden = !words;
    this.listedPublic.replaceChildren(...(words ? [openToAll('p', words)] : []));
    this.groups.hidden = groups.length === 0;
    this.groups.replaceChildren(...groups.map((group) => this.group(group)));
  }

  private subjectFacts({ imageName, imageId, regionName, regionId, isPublic }: Subject): readonly HTMLElement[] {
    const { strings } = this;
    const publicity = { true: strings.publicYes, false: strings.publicNo, undefined: strings.publicUnknown } as const;
    return [
      ...fact(strings.image, imageName, imageId),
      ...fact(strings.region, regionName, regionId),
      element('dt', {}, strings.isPublic),
      element('dd', {}, publicity[`${isPublic}`]),
    ];
  }

  private group(group: string): HTMLElement {
    if (group === everybody) {
      return openToAll('li', this.strings.groupAll);
    }
    const icon = element('vscode-icon', { name: 'organization' });
    return element('li', { class: 'group' }, icon, element('span', {}, filled(this.strings.groupOther, group)));
  }
}

function openToAll(tag: 'li' | 'p', words: string): HTMLElement {
  const icon = element('vscode-icon', { name: 'globe' });
  return element(tag, { class: 'group everyone' }, icon, element('span', {}, words));
}

function fact(term: string, name: string | undefined, id: string): readonly HTMLElement[] {
  const words = name && name !== id ? element('span', {}, name) : undefined;
  return [element('dt', {}, term), element('dd', {}, words, words && ' ', element('code', {}, id))];
}
