import type { FromPage, PanelState } from '../messages';
import { type PageState, pageStateFrom, type SavedState } from './pageState';

/** The way to the extension, and what is kept while the page is hidden. */
export class Host {
  private readonly api = acquireVsCodeApi<SavedState>();
  private panel: Partial<PanelState>;
  readonly page: PageState;

  constructor() {
    const { page: _page, ...panel } = this.api.getState() ?? {};
    this.panel = panel;
    this.page = pageStateFrom(this.api.getState());
  }

  send(message: FromPage): void {
    this.api.postMessage(message);
  }

  keep(panel?: PanelState): void {
    this.panel = panel ?? this.panel;
    this.api.setState({ ...this.panel, page: this.page });
  }
}
