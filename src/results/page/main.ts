import { startPage, stringsOf } from '../../webview/page/startPage';
import type { ToPage } from '../messages';
import type { PageStrings } from '../pageStrings';
import { ResultsHost } from './host';
import './results.css';
import { ResultsPage } from './resultsPage';

const host = new ResultsHost();
const page = startPage<ToPage, ResultsPage>(
  host,
  () => new ResultsPage(stringsOf<PageStrings>(), host, document.documentElement.lang),
  (message) => message.type === 'view' && message.view.answer !== undefined,
);

document.addEventListener('keydown', (event) => {
  if (event.altKey && (event.key === 'PageUp' || event.key === 'PageDown')) {
    event.preventDefault();
    page.step(event.key === 'PageUp' ? 'previous' : 'next');
  }
});
