import type { AccountSession } from '../credentials/accountSession';
import { knownImage } from '../links/knownImage';
import type { ResultRequest } from '../results/resultPanels';
import type { TreeNode } from '../tree/treeNode';
import { back } from './askText';
import type { CommandContext } from './commandContext';
import { imageIdUnderCursor } from './imageIdUnderCursor';
import { tellAccountNeeded } from './offerAccounts';
import { pickImage } from './pickImage';
import { pickRegion } from './pickRegion';
import type { Picked } from './pickWhileLoading';
import { recentRegions, rememberRegion } from './recentRegions';
import { sessionMeant } from './sessionMeant';

type Context = Pick<CommandContext, 'sessions' | 'sweeps' | 'results' | 'memory' | 'images'>;
type QueryArguments = Partial<ResultRequest>;

/**
 * Opens the share permission of one image in a page. Takes what its caller gives (a row, another extension) and asks
 * for the rest, with the image ID under the cursor filled in and the likely regions on top.
 */
export async function query(context: Context, given?: unknown): Promise<void> {
  const session = await sessionMeant(context, given);
  if (!session) {
    return tellAccountNeeded();
  }
  const request = await complete(context, session, argumentsIn(given));
  if (request && !session.ended.aborted) {
    await (await context.results.get()).query(session, request);
    await rememberRegion(context.memory, session.id, request.regionId);
  }
}

async function complete(
  { memory, sweeps, images }: Context,
  session: AccountSession,
  given: QueryArguments,
): Promise<ResultRequest | undefined> {
  let { regionId, regionName } = given;
  const underCursor = imageIdUnderCursor();
  const known = underCursor && knownImage(session.seen, (await sweeps.get()).of(session).result, underCursor);
  const selected = regionId === undefined ? regionsOf(await images.selected()) : [];
  // A row may have been selected long ago.
  const likely = [...new Set([...(known ? [known.regionId] : []), ...recentRegions(memory, session.id), ...selected])];
  while (true) {
    if (regionId === undefined) {
      const region = await pickRegion(session, likely);
      if (region === undefined || region === back) {
        return undefined;
      }
      regionId = region.id;
      regionName = region.name;
    }
    if (given.imageId !== undefined) {
      return { ...given, regionId, regionName, imageId: given.imageId };
    }
    const image = await pickImage(session, regionId, underCursor);
    if (image !== back) {
      return image && { ...given, regionId, regionName, ...imageFieldsOf(image) };
    }
    regionId = undefined;
  }
}

/** Commands are called with rows, URIs and whatever else a menu passes; only the fields of a query count. */
function argumentsIn(given: unknown): QueryArguments {
  const fields = (given ?? {}) as Record<string, unknown>;
  const { regionId, regionName, imageId, imageName, isPublic, pageNumber, pageSize } = fields;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    regionId: text(regionId),
    regionName: text(regionName),
    imageId: text(imageId),
    imageName: text(imageName),
    isPublic: typeof isPublic === 'boolean' ? isPublic : undefined,
    pageNumber: number(pageNumber),
    pageSize: number(pageSize),
  };
}

/** The regions that rows are, or stand below. */
function regionsOf(rows: readonly TreeNode[]): string[] {
  return rows.flatMap((row) => {
    let node: TreeNode | undefined = row;
    while (node && argumentsIn(node).regionId === undefined) {
      node = node.parent;
    }
    return argumentsIn(node).regionId ?? [];
  });
}

function imageFieldsOf({ id, name, isPublic }: Picked) {
  return { imageId: id, imageName: name, isPublic };
}
