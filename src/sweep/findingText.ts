import { t } from '@vscode/l10n';
import { isCommandValue } from '../ecs/aliyunCommand';
import { plainText } from '../ecs/plainText';
import { statusText } from '../ecs/statusText';
import { findingCommands } from './findingCommands';
import type { Finding } from './findings';
import { mostAccountsPerRequest } from './removalCommands';
import { everybody } from './sharedWith';

type Subject = Omit<Finding, 'reason' | 'whatToDo'>;

/** A sentence need not name more; the finding holds them all. */
const mostNamed = 3;

export function reasonOf({ ruleId, regionId, image, accountIds, groups }: Subject, olderThanDays: number): string {
  const { imageId, imageName, status } = image;
  const name = imageName === '' ? imageId : plainText(imageName, 128);
  switch (ruleId) {
    case 'public-image':
      return groups.includes(everybody)
        ? t('Image {0} in {1} is public: every Alibaba Cloud account may use it.', name, regionId)
        : t('Image {0} in {1} is shared with groups whose members are not known: {2}.', name, regionId, list(groups));
    case 'unknown-account':
      return t('Image {0} in {1} is shared with accounts that have no name: {2}.', name, regionId, list(accountIds));
    case 'old-share':
      return t(
        'Image {0} in {1} has been shared for more than {2} days with {3}.',
        name,
        regionId,
        olderThanDays,
        list(accountIds),
      );
    case 'unusable-image-shared':
      return t(
        'Image {0} in {1} is still shared with {2}; its status: {3}.',
        name,
        regionId,
        list([...groups, ...accountIds]),
        statusText(status) ?? status,
      );
  }
}

export function whatToDoAbout(subject: Subject): string {
  const advice = adviceOf(subject.ruleId);
  const commands = commandsIn(subject);
  return commands === '' ? advice : [advice, t('Commands that do so:'), commands].join(' ');
}

/** What helps, without commands. */
export function adviceOf(ruleId: Subject['ruleId']): string {
  switch (ruleId) {
    case 'public-image':
      return t('Make the image private in the ECS console, under Images, unless everybody is meant to use it.');
    case 'unknown-account':
      return t(
        'Name the accounts that you know in the setting ecsImageSharing.knownAccounts, and stop sharing the image with the others in the ECS console, under Images.',
      );
    case 'old-share':
      return t('Ask who still needs the image, and stop sharing it with the others in the ECS console, under Images.');
    case 'unusable-image-shared':
      return t('Share its successor, and take this image back or delete it in the ECS console, under Images.');
  }
}

/** One of each kind: a sentence is no script. */
function commandsIn(subject: Subject): string {
  const commands = findingCommands(subject);
  const left = subject.accountIds.filter(isCommandValue).length - mostAccountsPerRequest;
  if (commands.length === 0 || left <= 0) {
    return commands.join('; ');
  }
  const named = commands.slice(0, commands.length - Math.ceil(left / mostAccountsPerRequest)).join('; ');
  return `${named} ${t('(then likewise for the other {0}: one request takes {1} accounts).', left, mostAccountsPerRequest)}`;
}

function list(ids: readonly string[]): string {
  const named = ids.slice(0, mostNamed).join(', ');
  return ids.length > mostNamed ? t('{0} and {1} more', named, ids.length - mostNamed) : named;
}
