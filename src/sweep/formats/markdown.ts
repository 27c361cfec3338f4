import { t } from '@vscode/l10n';
import type { AccountEntry } from '../accountEntry';
import { AccountIndex } from '../accountIndex';
import type { SweepResult } from '../model';
import { caveats, notKnownSentence } from '../notKnown';
import { changeSections } from './markdownChanges';
import { findingSection } from './markdownFindings';
import { markdownText, tableHead, tableRow } from './markdownText';
import { classWord } from './markdownWords';
import { joined } from './pieces';
import type { Report } from './report';

/** For people: summary, what is not known, findings, changes, and a row for each account. Shares are not listed one by one. */
export function markdownReport(report: Report): AsyncIterable<string> {
  return joined(pieces(report));
}

function* pieces({ result, knownAccounts, findings, changes, isSample }: Report): Generator<string> {
  const index = new AccountIndex();
  for (const swept of result.images) {
    index.add(swept);
    yield '';
  }
  const { publicImages, unknown, known } = index.counts(knownAccounts);
  yield `# ${t('Image sharing')}\n\n`;
  if (isSample) {
    yield `${t('Sample account: made-up data, nothing in this file is real.')}\n\n`;
  }
  yield* summary(result, [
    [t('Public images'), publicImages],
    [t('Unknown accounts'), unknown],
    [t('Known accounts'), known],
  ]);
  yield* notKnown(result);
  yield* findingSection(findings);
  if (changes) {
    yield* changeSections(changes);
  }
  yield* accountSection(index.accounts(knownAccounts), result.regions);
}

function* summary(result: SweepResult, counts: readonly (readonly [string, number])[]): Generator<string> {
  yield tableHead([t('What'), t('Value')]);
  const shares = result.images.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
  const rows: readonly (readonly [string, string | number])[] = [
    [t('Alibaba Cloud account'), result.accountId],
    [t('Read from'), result.startedAt],
    [t('Read until'), result.finishedAt],
    [t('Regions'), result.regions.length],
    [t('Images'), result.images.length],
    [t('Shares'), shares],
    ...counts,
    [t('Not known'), result.gaps.length],
  ];
  for (const [name, value] of rows) {
    yield tableRow([name, markdownText(String(value))]);
  }
}

function* notKnown(result: SweepResult): Generator<string> {
  const sentences = [...caveats(result), ...result.gaps.map(notKnownSentence)];
  if (sentences.length > 0) {
    yield `\n## ${t('Not known')}\n\n${t('This is not all: what could not be read is not known, which does not mean that it is not shared.')}\n\n`;
  }
  for (const sentence of sentences) {
    yield `- ${markdownText(sentence)}\n`;
  }
}

function* accountSection(entries: readonly AccountEntry[], regions: SweepResult['regions']): Generator<string> {
  yield `\n## ${t('Accounts')}\n\n`;
  if (entries.length === 0) {
    yield `${t('No image that was read is shared.')}\n`;
    return;
  }
  yield tableHead([t('Class'), t('Account or group'), t('Name'), t('Images'), t('By region')]);
  for (const { kind, id, name = '', imageCount, ...entry } of entries) {
    const byRegion = entry.imagesByRegion(regions).map(({ regionId, images }) => `${regionId} ${images.length}`);
    yield tableRow([
      classWord(kind),
      markdownText(id),
      markdownText(name),
      imageCount,
      markdownText(byRegion.join(', ')),
    ]);
  }
}
