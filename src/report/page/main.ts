import { startPage, stringsOf } from '../../webview/page/startPage';
import type { ToPage } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { ReportHost } from './host';
import './report.css';
import { ReportPage } from './reportPage';

const minuteMs = 60_000;
const host = new ReportHost();
const page = new ReportPage(stringsOf<ReportStrings>(), host, document.documentElement.lang);

setInterval(() => page.tick(), minuteMs);
startPage<ToPage>(page, host, (message) => message.type === 'rows');
