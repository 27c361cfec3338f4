import { t } from '@vscode/l10n';
import { EcsError } from './ecsError';
import type { PageReader } from './pager';

/** For a list that ECS left incomplete: it promised more than it gave, or changed all the time. */
export function incompleteList({ items, totalCount = 0 }: PageReader): EcsError {
  const reason = t('ECS promised {0} entries and gave {1}.', totalCount, items.length);
  return new EcsError({ kind: 'incomplete', reason });
}
