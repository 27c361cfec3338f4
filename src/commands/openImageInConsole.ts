import { openConsole } from '../links/openConsole';
import type { CommandContext } from './commandContext';
import { sessionMeant } from './sessionMeant';

/** Opens the ECS console where the images of a region, or of an image's region, are listed. */
export async function openImageInConsole(
  context: Pick<CommandContext, 'sessions'>,
  given?: { readonly regionId?: unknown },
): Promise<void> {
  const regionId = given?.regionId;
  const session = typeof regionId === 'string' ? await sessionMeant(context, given) : undefined;
  if (typeof regionId === 'string' && session) {
    await openConsole(regionId, session);
  }
}
