import type { ToPage } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { Host } from './host';
import './report.css';
import { ReportPage } from './reportPage';

const minuteMs = 60_000;
const strings = JSON.parse(document.body.dataset.strings ?? '{}') as ReportStrings;
const host = new Host();
const page = new ReportPage(strings, host, document.documentElement.lang);
document.body.append(page.root);

let scrollRestored = false;

// Only the extension can post messages to a webview's window.
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  page.receive(data);
  if (!scrollRestored && data.type === 'rows') {
    scrollRestored = true;
    window.scrollTo(0, host.page.scroll);
  }
});

document.addEventListener(
  'scrollend',
  () => {
    host.page.scroll = window.scrollY;
    host.keep();
  },
  true,
);

// `copy` comes from the key and from VS Code's own Copy command alike.
document.addEventListener('copy', (event) => {
  const inTable = document.activeElement?.matches('[role="grid"]') ?? false;
  const textSelected = (document.getSelection()?.toString() ?? '') !== '';
  if (inTable && !textSelected && page.copySelected()) {
    event.preventDefault();
  }
});

setInterval(() => page.tick(), minuteMs);
host.send({ type: 'ready' });
