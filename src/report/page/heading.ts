import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Times } from '../../ecs/times';
import { element, filled } from '../../webview/page/element';
import { sampleNote } from '../../webview/page/sampleNote';
import type { ReportView } from '../messages';
import type { ReportStrings } from '../reportStrings';

/** Whose report it is, how old it is and how complete. */
export class Heading {
  private readonly sample: HTMLElement;
  private readonly facts = element('dl', { class: 'facts' });
  private readonly failure = element('div', { class: 'failure', role: 'alert', hidden: true });
  private view?: ReportView;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    private readonly times: Times,
  ) {
    this.sample = sampleNote(strings);
    const heading = element('h1', {}, strings.heading);
    this.root = element('header', {}, heading, this.sample, this.facts, this.failure);
  }

  show(view: ReportView): void {
    this.view = view;
    const { account, failure } = view;
    this.sample.hidden = !account?.isSample;
    this.failure.hidden = !failure;
    const { what, why, nextStep } = failure ?? {};
    this.failure.replaceChildren(
      ...[what, why, nextStep].filter((text) => text !== undefined).map((text) => element('p', {}, text)),
    );
    this.tellAge();
  }

  /** Time goes on without news of the sweep. */
  tellAge(): void {
    const { account, sweep } = this.view ?? {};
    const { strings } = this;
    this.facts.replaceChildren(
      ...(account ? accountFact(strings.account, account) : []),
      ...(sweep ? [element('dt', {}, strings.swept), element('dd', {}, this.sweepText(sweep))] : []),
    );
  }

  private sweepText({ startedAt, regions, regionsRead, isComplete }: NonNullable<ReportView['sweep']>): HTMLElement {
    const { strings, times } = this;
    // Where the regions could not be listed, there is none of which all were read.
    const completeness =
      isComplete || (regionsRead === regions && regions > 0)
        ? filled(strings.complete, regions)
        : filled(strings.partial, regionsRead, regions);
    // A sweep that was taken up again keeps what its first attempt found.
    const age = times.ago(startedAt);
    const exact = element('time', { datetime: startedAt, title: times.utc(startedAt) }, times.local(startedAt));
    return element('span', {}, filled(strings.age, completeness, age), ' (', exact, ')');
  }
}

/** A profile may be named after its account. */
function accountFact(term: string, { name, accountId }: NonNullable<ReportView['account']>): readonly HTMLElement[] {
  const words = name === accountId ? undefined : element('span', {}, name);
  return [element('dt', {}, term), element('dd', {}, words, words && ' ', element('code', {}, accountId))];
}
