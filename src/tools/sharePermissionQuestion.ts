import { t } from '@vscode/l10n';
import type { AccountSession } from '../credentials/accountSession';
import { errorSentence } from '../ecs/errorText';
import { incompleteList } from '../ecs/incompleteList';
import type { ImageKey } from '../ecs/model';
import { checkImageId, checkRegionId, largestPageSize } from '../ecs/request';
import { SharePermissionPager } from '../ecs/sharePermissionPager';
import { accountName, bounded } from './answerText';
import { toConversation } from './consentText';
import type { ToolContext } from './toolContext';
import { fieldsOf, textIn } from './toolInput';
import type { ToolQuestion } from './toolQuestion';

/** Four times what an image may be shared with, unless somebody had the quota raised. */
const mostAccounts = 200;
const mostGroups = 20;

/** With whom is one image shared? Every page is read. */
export function sharePermissionQuestion({ knownAccounts }: Pick<ToolContext, 'knownAccounts'>): ToolQuestion<ImageKey> {
  return {
    inputOf(given) {
      const { regionId, imageId } = fieldsOf(given);
      const image = { regionId: textIn(regionId), imageId: textIn(imageId) };
      checkRegionId(image.regionId);
      checkImageId(image.imageId);
      return image;
    },
    async consentTo(image, session) {
      return {
        doing: t('Reading with whom image {0} in {1} is shared', image.imageId, image.regionId),
        title: t('Read the share permission of an image'),
        message: [whoIsAsked(image, session), toConversation()].join(' '),
      };
    },
    async answer(image, session, signal) {
      const pager = new SharePermissionPager(session.client, { ...image, pageSize: largestPageSize });
      while (!pager.done) {
        await pager.next(signal);
      }
      const names = knownAccounts(session);
      return {
        ...image,
        readAt: new Date().toISOString(),
        complete: pager.complete,
        ...(pager.complete ? {} : { notKnown: errorSentence(incompleteList(pager)) }),
        shareGroups: bounded([...pager.groups], mostGroups, (group) => group),
        accounts: bounded(pager.items, mostAccounts, ({ accountId, sharedTime }) => {
          return { accountId, name: accountName(accountId, names), sharedTime };
        }),
      };
    },
  };
}

function whoIsAsked({ regionId, imageId }: ImageKey, { isSample, name, accountId }: AccountSession): string {
  return isSample
    ? t('The sample account, which is made up, is asked with whom image {0} in {1} is shared.', imageId, regionId)
    : t(
        'Alibaba Cloud is asked with whom image {0} in {1} is shared, in the name of {2} (account {3}).',
        imageId,
        regionId,
        name,
        accountId,
      );
}
