import type { ToPage } from '../messages';
import type { PageStrings } from '../pageStrings';
import { Host } from './host';
import './results.css';
import { ResultsPage } from './resultsPage';

const strings = JSON.parse(document.body.dataset.strings ?? '{}') as PageStrings;
const host = new Host();
const page = new ResultsPage(strings, host, document.documentElement.lang);
document.body.append(page.root);

let scrollRestored = false;

// Only the extension can post messages to a webview's window.
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  page.receive(data);
  if (!scrollRestored && data.type === 'view' && data.view.answer) {
    scrollRestored = true;
    window.scrollTo(0, host.page.scroll);
  }
});

window.addEventListener('scrollend', () => {
  host.page.scroll = window.scrollY;
  host.keep();
});

// `copy` comes from the key and from VS Code's own Copy command alike.
document.addEventListener('copy', (event) => {
  const inField = document.activeElement?.matches('vscode-textfield') ?? false;
  const textSelected = (document.getSelection()?.toString() ?? '') !== '';
  if (!inField && !textSelected && page.copySelected()) {
    event.preventDefault();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.altKey && (event.key === 'PageUp' || event.key === 'PageDown')) {
    event.preventDefault();
    page.step(event.key === 'PageUp' ? 'previous' : 'next');
  }
});

host.send({ type: 'ready' });
