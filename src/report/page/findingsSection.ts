import { button } from '../../webview/page/button';
import { element, filled } from '../../webview/page/element';
import type { FindingItem, FindingsView, ReportView } from '../messages';
import { disclosure, moreButton, Redrawn, type SectionParts } from './section';

const severities = [
  { severity: 'error', label: 'errors', icon: 'error' },
  { severity: 'warning', label: 'warnings', icon: 'warning' },
  { severity: 'note', label: 'notes', icon: 'info' },
] as const;

/** What somebody should look at, worst first, each with what to do about it. */
export class FindingsSection {
  private readonly content = element('div', { class: 'lists' });
  private readonly redrawn: Redrawn<FindingsView>;
  readonly root: HTMLElement;

  constructor(private readonly parts: SectionParts) {
    const { strings } = parts;
    this.redrawn = new Redrawn(this.content, (findings) => this.lists(findings));
    const heading = element('h2', { id: 'findings-heading' }, strings.findings);
    this.root = element('section', { 'aria-labelledby': 'findings-heading' }, heading, this.content);
  }

  show({ findings, totals }: ReportView): void {
    // While they are looked for anew, those of before stay.
    this.root.hidden = !totals || (this.root.hidden && !findings);
    if (findings) {
      this.redrawn.show(findings);
    }
  }

  private lists(findings: FindingsView): readonly HTMLElement[] {
    const { strings } = this.parts;
    const shown = severities.filter(({ severity }) => findings[severity].total > 0);
    if (shown.length === 0) {
      return [element('p', {}, strings.noFindings)];
    }
    return shown.map(({ severity, label, icon }) => {
      const list = findings[severity];
      const summary = element(
        'span',
        { class: `severity severity-${severity}` },
        element('vscode-icon', { name: icon }),
        filled(strings[label], list.total),
      );
      const items = element('ul', { class: 'items' }, ...list.items.map((item) => this.item(item)));
      const more = moreButton(this.parts, severity, list);
      return disclosure(this.parts, severity, summary, items, ...(more ? [more] : []));
    });
  }

  private item({ ruleId, regionId, imageId, reason, advice, commands }: FindingItem): HTMLElement {
    const { strings, send } = this.parts;
    const key = `${ruleId} ${regionId} ${imageId}`;
    const query = button({
      label: strings.query,
      icon: 'search',
      press: () => send({ type: 'query', regionId, imageId }),
    });
    query.setAttribute('data-focus', `query ${key}`);
    const copy = button({
      label: filled(strings.copyCommands, commands.total),
      hint: strings.copyCommandsHint,
      icon: 'terminal',
      press: () => send({ type: 'copyCommands', ruleId, regionId, imageId }),
    });
    copy.setAttribute('data-focus', `copy ${key}`);
    const left = commands.total - commands.items.length;
    const details = element(
      'div',
      { class: 'advice' },
      element('p', {}, advice),
      ...commands.items.map(commandText),
      ...(left > 0 ? [element('p', {}, filled(strings.andMore, left))] : []),
      element('div', { class: 'finding-actions' }, query, ...(commands.total > 0 ? [copy] : [])),
    );
    return element('li', {}, disclosure(this.parts, key, reason, details));
  }
}

function commandText(command: string): HTMLElement {
  const words = command.split(' ').map((word) => element('span', { class: 'word' }, word));
  return element('code', {}, ...words.flatMap((word) => [word, ' ']));
}
