import { t } from '@vscode/l10n';
import { isAhead, timeOf } from './clock';
import type { EcsErrorFacts } from './ecsError';

/** What happened in two or three words, for a row that is a few centimetres wide. */
export function errorHeadline({ kind, freeAt }: EcsErrorFacts): string {
  switch (kind) {
    case 'auth':
      return t('AccessKey refused');
    case 'expired':
      return t('STS token expired');
    case 'clock':
      return t('Clock is off');
    case 'permission':
      return t('Not permitted');
    case 'notFound':
      return t('Not found');
    case 'invalid':
      return t('Request refused');
    case 'throttled':
      return isAhead(freeAt) ? t('Throttled until {0}', timeOf(freeAt)) : t('Throttled');
    case 'network':
      return t('No connection');
    case 'certificate':
      return t('Certificate not trusted');
    case 'timeout':
      return t('No answer in time');
    case 'server':
      return t('Service fault');
    case 'malformed':
      return t('Not an answer of ECS');
    case 'incomplete':
      return t('Not complete');
    case 'endpoint':
      return t('Address not trusted');
    case 'storage':
      return t('Secret storage not available');
    case 'credentials':
      return t('No credentials');
    case 'unexpected':
      return t('Unexpected fault');
    case 'cancelled':
      return t('Cancelled');
  }
}
