import type { Saved } from './saved';

/** The way to the extension, and what is kept while the page is hidden. */
export class Host<FromPage, PanelState, PageState> {
  private readonly api = acquireVsCodeApi<Saved<PanelState>>();
  private panel: Saved<PanelState>;
  readonly page: PageState;

  constructor(pageStateFrom: (saved: Saved<PanelState> | undefined) => PageState) {
    const saved = this.api.getState();
    this.panel = saved ?? {};
    this.page = pageStateFrom(saved);
  }

  send(message: FromPage): void {
    this.api.postMessage(message);
  }

  keep(panel?: PanelState): void {
    this.panel = panel ?? this.panel;
    this.api.setState({ ...this.panel, page: this.page });
  }
}
