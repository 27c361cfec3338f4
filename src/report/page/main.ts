import { startPage, stringsOf } from '../../webview/page/startPage';
import type { ToPage } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { ReportHost } from './host';
import './report.css';
import { ReportPage } from './reportPage';

const minuteMs = 60_000;
const host = new ReportHost();
const page = startPage<ToPage, ReportPage>(
  host,
  () => new ReportPage(stringsOf<ReportStrings>(), host, document.documentElement.lang),
  (message) => message.type === 'rows',
);

setInterval(() => page.tick(), minuteMs);
