import { type Report, type ReportFormat, reportText } from '../../../src/sweep/formats/report';
import { gap, image, sweep, swept } from './madeUpSweeps';

/** Names that mean something to a spreadsheet, to Markdown, to VS Code, to a browser, or to the eye. */
export const hostileNames = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\u0000=1+1',
  '\uFF1D1+1',
  'a|b',
  'a\nb\r\n| c | d |',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '[click](http://evil.example)',
  'www.evil.example',
  '`code` **bold** ~~gone~~ \\|',
  'safe\u202Egpj.exe',
  'zero\u200Bwidth',
  'esc\u001B[31m',
  '{0} {{braces}}',
  'quote " and, comma',
  '# heading',
  '[Update](command:workbench.action.terminal.new)',
  '$(trash) gone',
  `long${'g'.repeat(10_000)}`,
] as const;

export async function textOf(format: ReportFormat, report: Report): Promise<string> {
  let text = '';
  for await (const piece of reportText(format, report)) {
    text += piece;
  }
  return text;
}

export function reportOf(facts: Partial<Report> = {}): Report {
  return { result: sweep(), knownAccounts: {}, findings: [], ...facts };
}

/** A sweep with a gap of each kind that somebody stopped. */
export const unfinished = sweep({
  images: [swept({ '1': 1 })],
  gaps: [gap(), gap({ regionId: 'eu-central-1' }), gap({ regionId: 'cn-hangzhou', image: image({ imageId: 'm-7' }) })],
  cancelled: true,
});
