import { Host } from '../../webview/page/host';
import type { FromPage, PanelState, View } from '../messages';
import { type PageState, pageStateFrom } from './pageState';

/** The way to the extension, which numbers what it asks for, so that older answers are known as such. */
export class ResultsHost extends Host<FromPage, PanelState, PageState> {
  private sequence = 0;

  constructor() {
    super(pageStateFrom);
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
}
