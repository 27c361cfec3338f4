import type { FromPage, PanelState, View } from '../messages';
import { type PageState, pageStateFrom, type SavedState } from './pageState';

/** The way to the extension, and what is kept while the page is hidden. */
export class Host {
  private readonly api = acquireVsCodeApi<SavedState>();
  private sequence = 0;
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

  ask(pageNumber: number, pageSize: number): void {
    this.sequence += 1;
    this.send({ type: 'ask', sequence: this.sequence, pageNumber, pageSize });
  }

  /** Whether a view is about the newest request, or a newer one than this page knows of. */
  isCurrent(view: View): boolean {
    if (view.sequence < this.sequence) {
      return false;
    }
    this.sequence = view.sequence;
    return true;
  }

  keep(panel?: PanelState): void {
    this.panel = panel ?? this.panel;
    this.api.setState({ ...this.panel, page: this.page });
  }
}
