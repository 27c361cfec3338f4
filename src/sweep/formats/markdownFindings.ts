import { t } from '@vscode/l10n';
import type { Severity } from '../findingRules';
import type { Finding } from '../findings';
import { markdownText, tableHead, tableRow, withCommands } from './markdownText';
import { severityWord } from './markdownWords';

/** Nobody reads more of one severity; the files for programs have them all. */
const mostListed = 200;

const bySeverity: readonly Severity[] = ['error', 'warning', 'note'];

/** What matters most first, in one pass: findings are made anew each time that somebody goes through them. */
export function* findingSection(findings: Iterable<Finding>): Generator<string> {
  const listed: Record<Severity, Finding[]> = { error: [], warning: [], note: [] };
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) {
    const { severity } = finding;
    if (listed[severity].length < mostListed) {
      listed[severity].push(finding);
    } else {
      left[severity] += 1;
    }
    yield '';
  }
  yield `\n## ${t('Findings')}\n\n`;
  const rows = bySeverity.flatMap((severity) => listed[severity]);
  if (rows.length === 0) {
    yield `${t('Nothing was found.')}\n`;
    return;
  }
  yield tableHead([t('Severity'), t('Rule'), t('Region'), t('Image'), t('Reason'), t('What to do')]);
  for (const finding of rows) {
    yield findingRow(finding);
  }
  for (const severity of bySeverity.filter((one) => left[one] > 0)) {
    const more = t('and {0} more', left[severity]);
    yield `\n${severityWord(severity)}: ${more}. ${t('The JSON and SARIF exports list them all.')}\n`;
  }
}

function findingRow({ severity, ruleId, regionId, image, reason, whatToDo }: Finding): string {
  const place = [severityWord(severity), ruleId, regionId, image.imageId, reason].map(markdownText);
  return tableRow([...place, withCommands(whatToDo)]);
}
