import { Host } from '../../webview/page/host';
import type { FromPage, PanelState } from '../messages';
import { type PageState, pageStateFrom } from './pageState';

export class ReportHost extends Host<FromPage, PanelState, PageState> {
  constructor() {
    super(pageStateFrom);
  }
}
