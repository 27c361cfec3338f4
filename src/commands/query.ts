import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { SharePermissionRequest } from '../ecs/request';
import type { CommandContext } from './commandContext';
import { imageIdUnderCursor } from './imageIdUnderCursor';
import { pickImage } from './pickImage';
import { pickRegion } from './pickRegion';
import { recentRegions, rememberRegion } from './recentRegions';

type Context = Pick<CommandContext, 'sessions' | 'results' | 'memory' | 'images'>;
type QueryArguments = Partial<SharePermissionRequest>;

/**
 * Opens the share permission of one image in a page. What the caller does not give (a node, another extension), it
 * takes from the selected row and from the image ID under the cursor, and asks for the rest.
 */
export function query(context: Context) {
  return async (given?: unknown): Promise<void> => {
    const session = (await context.sessions.active()) ?? (await offerAccounts());
    if (!session) {
      return;
    }
    const request = await complete(context, session, argumentsIn(given));
    if (request && !session.ended.aborted) {
      await rememberRegion(context.memory, session.id, request.regionId);
      await context.results.open(session, request);
    }
  };
}

async function complete({ memory }: Context, session: AccountSession, given: QueryArguments) {
  const { pageNumber, pageSize } = given;
  let { regionId, imageId } = given;
  while (!regionId || !imageId) {
    if (!regionId) {
      const picked = await pickRegion(session, recentRegions(memory, session.id));
      if (typeof picked !== 'string') {
        return undefined;
      }
      regionId = picked;
    }
    if (!imageId) {
      const picked = await pickImage(session, regionId, imageIdUnderCursor());
      if (picked === undefined) {
        return undefined;
      }
      imageId = typeof picked === 'string' ? picked : undefined;
      regionId = imageId ? regionId : undefined;
    }
  }
  return { regionId, imageId, pageNumber, pageSize };
}

/** Commands are called with nodes, URIs and whatever else a menu passes; only the fields of a query count. */
function argumentsIn(given: unknown): QueryArguments {
  const { regionId, imageId, pageNumber, pageSize } = (given ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    regionId: text(regionId),
    imageId: text(imageId),
    pageNumber: number(pageNumber),
    pageSize: number(pageSize),
  };
}

async function offerAccounts(): Promise<undefined> {
  const add = vscode.l10n.t('Add an AccessKey…');
  const explore = vscode.l10n.t('Explore a Sample Account');
  const message = vscode.l10n.t('A query needs an account.');
  const chosen = await vscode.window.showInformationMessage(message, add, explore);
  if (chosen) {
    await vscode.commands.executeCommand(
      chosen === add ? 'ecsImageSharing.profile.add' : 'ecsImageSharing.sample.explore',
    );
  }
}
