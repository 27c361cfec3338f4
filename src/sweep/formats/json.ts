import { visibleJson } from '../../ecs/visible';
import { classOf, nameOf } from '../accountClass';
import type { Changes } from '../changes';
import type { Finding } from '../findings';
import type { ImageChange } from '../imageChange';
import type { Gap, SweptImage } from '../model';
import { isComplete, notKnownSentence } from '../notKnown';
import { groupsOf, timeText } from '../sharedWith';
import type { ChangeRecord, GapRecord, ImageRecord, JsonReport, ShareRecord } from './jsonRecords';
import { joined, jsonArray, mapped } from './pieces';
import type { Report } from './report';

/** The text of a {@link JsonReport}: its head on the first lines, then a line for each entry of its lists. */
export function jsonReport(report: Report): AsyncIterable<string> {
  return joined(pieces(report));
}

function* pieces({ result, knownAccounts, findings, changes, isSample }: Report): Generator<string> {
  const { accountId, startedAt, finishedAt, regions, images, gaps, cancelled, skippedImages } = result;
  const shares = (swept: Pick<SweptImage, 'accountIds' | 'sharedTimes'>) => shareRecords(swept, knownAccounts);
  const head: Omit<JsonReport, 'notKnown' | 'images' | 'findings' | 'changes'> = {
    format: 'ecs-image-sharing/report',
    version: 1,
    sample: isSample || undefined,
    accountId,
    startedAt,
    finishedAt,
    complete: isComplete(result),
    cancelled,
    skippedImages,
    regions,
  };
  yield visibleJson(head).slice(0, -1);
  yield ',\n"notKnown": ';
  yield* jsonArray(mapped(gaps, gapRecord));
  yield ',\n"images": ';
  yield* jsonArray(mapped(images, (swept) => imageRecord(swept, shares(swept))));
  yield ',\n"findings": ';
  yield* jsonArray(mapped(findings, findingRecord));
  if (changes) {
    yield ',\n"changes": ';
    yield* changePieces(changes, shares);
  }
  yield '}\n';
}

type ToRecords = (shares: Pick<SweptImage, 'accountIds' | 'sharedTimes'>) => ShareRecord[];

function* changePieces({ images, notKnown, ...totals }: Changes, shares: ToRecords): Generator<string> {
  yield `${visibleJson(totals).slice(0, -1)},\n"notKnown": `;
  yield* jsonArray(mapped(notKnown, ({ regionId, image }) => ({ regionId, imageId: image.imageId })));
  yield ',\n"images": ';
  yield* jsonArray(mapped(images, (change) => changeRecord(change, shares)));
  yield '}';
}

function shareRecords({ accountIds, sharedTimes }: Parameters<ToRecords>[0], known: Report['knownAccounts']) {
  return accountIds.map((accountId, index): ShareRecord => {
    const time = timeText(sharedTimes[index] ?? 0);
    return { accountId, class: classOf(accountId, known), name: nameOf(accountId, known), sharedTime: time };
  });
}

function imageRecord(swept: SweptImage, accounts: ShareRecord[]): ImageRecord {
  return { regionId: swept.regionId, ...swept.image, groups: groupsOf(swept), accounts };
}

function gapRecord(gap: Gap): GapRecord {
  const { kind, code, requestId } = gap.error;
  const { regionId, image } = gap;
  return { regionId, imageId: image?.imageId, reason: notKnownSentence(gap), kind, code, requestId };
}

function findingRecord({ image, ...finding }: Finding) {
  return { ...finding, imageId: image.imageId, imageName: image.imageName };
}

function changeRecord({ image, newShares, goneShares, ...change }: ImageChange, shares: ToRecords): ChangeRecord {
  const { imageId, imageName } = image;
  return { ...change, imageId, imageName, newAccounts: shares(newShares), goneAccounts: shares(goneShares) };
}
