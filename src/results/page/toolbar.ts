import { button, setUsable } from '../../webview/page/button';
import { element, filled } from '../../webview/page/element';
import type { FromPage } from '../messages';
import type { PageStrings } from '../pageStrings';

interface ToolbarActions {
  readonly refresh: () => void;
  readonly copySelected: () => void;
  readonly copyPage: () => void;
  readonly send: (message: FromPage) => void;
}

/** Refresh, copy and export, and where else the image can be seen. */
export class Toolbar {
  private readonly refresh;
  private readonly selected;
  private readonly copyPage;
  private readonly ofAnswer;
  private readonly ofImage;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    { refresh, copySelected, copyPage, send }: ToolbarActions,
  ) {
    const text = strings;
    this.refresh = button({ label: text.refresh, icon: 'refresh', press: refresh });
    this.selected = button({ label: '', icon: 'copy', hint: text.copySelectedHint, press: copySelected });
    this.copyPage = button({ label: text.copyPage, icon: 'copy', hint: text.copyPageHint, press: copyPage });
    const sending = (label: string, icon: string, hint: string, message: FromPage) =>
      button({ label, icon, hint, press: () => send(message) });
    const copyAll = sending(text.copyAll, 'copy', text.copyAllHint, { type: 'copyAll' });
    const csv = sending(text.exportCsv, 'export', text.exportHint, { type: 'export', format: 'csv' });
    const json = sending(text.exportJson, 'export', text.exportHint, { type: 'export', format: 'json' });
    this.ofAnswer = [copyAll, csv, json];
    const link = sending(text.copyLink, 'link', text.copyLinkHint, { type: 'copyLink' });
    const openConsole = sending(text.openConsole, 'link-external', text.openConsoleHint, { type: 'openConsole' });
    this.ofImage = [link, openConsole];
    const group = { class: 'line toolbar', role: 'group', 'aria-label': text.actions };
    const copies = [this.selected, this.copyPage, ...this.ofAnswer];
    this.root = element('div', group, this.refresh, ...copies, ...this.ofImage);
    this.showSelected(0);
  }

  /** The place the keyboard goes to when what it was on has gone. */
  focus(): void {
    this.refresh.focus();
  }

  show(canAsk: boolean, accountsOnPage: number, answered: boolean): void {
    setUsable(this.copyPage, accountsOnPage > 0);
    for (const target of [this.refresh, ...this.ofImage]) {
      setUsable(target, canAsk);
    }
    for (const target of this.ofAnswer) {
      setUsable(target, answered);
    }
  }

  showSelected(count: number): void {
    this.selected.textContent = filled(this.strings.copySelected, count);
    setUsable(this.selected, count > 0);
  }
}
