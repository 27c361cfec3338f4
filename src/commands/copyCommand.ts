import type { ProfileStore } from '../credentials/profileStore';
import type { Shell } from '../ecs/aliyunCommand';
import { largestPageSize } from '../ecs/request';
import { sharePermissionCommand } from '../ecs/sharePermissionCommand';
import { commandsCopied, toClipboard } from '../toClipboard';
import type { CommandContext } from './commandContext';
import { imagesMeant } from './imagesMeant';
import { pickShellText } from './pickShellText';
import { sessionMeant } from './sessionMeant';

const firstPage = { pageNumber: 1, pageSize: largestPageSize };

/**
 * Copies the query of each image as a command for the Alibaba Cloud CLI, one a line, with the CLI profile of the account
 * if it comes from one.
 */
export async function copyCommand(
  context: Pick<CommandContext, 'sessions' | 'profiles'>,
  row?: unknown,
  rows?: unknown,
): Promise<void> {
  const images = imagesMeant(row, rows);
  const session = images.length > 0 ? await sessionMeant(context, row) : undefined;
  if (!session) {
    return;
  }
  const cliProfile = await cliProfileOf(context.profiles, session.id);
  const textFor = (shell: Shell) =>
    images.map((image) => sharePermissionCommand({ ...image, ...firstPage }, { shell, cliProfile })).join('\n');
  const text = await pickShellText(textFor);
  if (text !== undefined) {
    await toClipboard(text, commandsCopied(images.length));
  }
}

async function cliProfileOf(profiles: Pick<ProfileStore, 'index'>, id: string): Promise<string | undefined> {
  const profile = (await profiles.index()).profiles.find((candidate) => candidate.id === id);
  return profile?.source === 'cli' ? profile.cliProfile : undefined;
}
