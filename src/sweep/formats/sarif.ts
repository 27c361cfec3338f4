import { findingRules } from '../findingRules';
import type { Gap, SweepResult } from '../model';
import { caveats, isComplete, notKnownSentence } from '../notKnown';
import { joined, jsonArray, mapped } from './pieces';
import type { Report } from './report';
import { locationsOf, message, sarifResult } from './sarifResult';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0: a result for each finding, at a logical location `region/image`. What could not be read is a
 * notification of the invocation, which then is not successful. Counts of changes are properties of the run.
 */
export function sarifReport(report: Report): AsyncIterable<string> {
  return joined(pieces(report));
}

function* pieces({ result, findings, changes, isSample }: Report): Generator<string> {
  const { accountId, startedAt, finishedAt, cancelled, skippedImages } = result;
  const invocation = {
    executionSuccessful: isComplete(result),
    startTimeUtc: startedAt,
    endTimeUtc: finishedAt,
  };
  yield `{"$schema": ${JSON.stringify(schema)},\n"version": "2.1.0",\n"runs": [{"tool": ${JSON.stringify(tool())},\n`;
  yield `"invocations": [${JSON.stringify(invocation).slice(0, -1)},\n"toolExecutionNotifications": `;
  yield* jsonArray(notifications(result));
  yield '}],\n"columnKind": "utf16CodeUnits",\n"results": ';
  yield* jsonArray(mapped(findings, (finding) => sarifResult(finding, accountId)));
  const totals = changes && { ...changes, images: undefined, notKnown: changes.notKnown.length };
  const counts = { skippedImages, images: result.images.length, changes: totals };
  const properties = { sample: isSample || undefined, accountId, cancelled, ...counts };
  yield `,\n"properties": ${JSON.stringify(properties)}}]}\n`;
}

function tool() {
  const rules = findingRules().map(({ id, severity, title, why }) => ({
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: why },
    defaultConfiguration: { level: severity },
  }));
  return { driver: { name: 'ECS Image Sharing', rules, notifications: [{ id: 'not-known' }] } };
}

function* notifications(result: SweepResult): Generator<unknown> {
  for (const caveat of caveats(result)) {
    yield notification(caveat, result.cancelled ? 'error' : 'note');
  }
  for (const gap of result.gaps) {
    yield { ...notification(notKnownSentence(gap), 'error'), locations: placeOf(gap) };
  }
}

function notification(text: string, level: 'error' | 'note') {
  return { descriptor: { id: 'not-known', index: 0 }, level, message: message(text) };
}

function placeOf({ regionId, image }: Gap) {
  return regionId === undefined ? [] : locationsOf(regionId, image);
}
