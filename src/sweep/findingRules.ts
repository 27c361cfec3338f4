import { t } from '@vscode/l10n';

export const ruleIds = ['public-image', 'unknown-account', 'old-share', 'unusable-image-shared'] as const;

export type RuleId = (typeof ruleIds)[number];

/** The levels of SARIF, worst first. */
export type Severity = 'error' | 'warning' | 'note';

interface FindingRule {
  /** Stable: suppressions and fingerprints are tied to it. */
  readonly id: RuleId;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
}

export const severities: Readonly<Record<RuleId, Severity>> = {
  'public-image': 'error',
  'unknown-account': 'warning',
  'old-share': 'note',
  'unusable-image-shared': 'warning',
};

/** What is looked for, in the order of {@link ruleIds}. */
export function findingRules(): readonly FindingRule[] {
  return ruleIds.map((id) => ({ id, severity: severities[id], ...textOf(id) }));
}

function textOf(id: RuleId): Pick<FindingRule, 'title' | 'why'> {
  switch (id) {
    case 'public-image':
      return {
        title: t('The image is public.'),
        why: t('Whoever has an Alibaba Cloud account can start instances from it and read all that is on its disks.'),
      };
    case 'unknown-account':
      return {
        title: t('The image is shared with accounts that nobody has named.'),
        why: t('Whoever owns such an account can read all that is on the disks of the image.'),
      };
    case 'old-share':
      return {
        title: t('The image has been shared for a long time.'),
        why: t('Shares outlive their purpose: partners leave and projects end, and access stays.'),
      };
    case 'unusable-image-shared':
      return {
        title: t('The image is deprecated, unavailable or failed, and still shared.'),
        why: t('Others may still rely on an image that gets no updates, or that never worked.'),
      };
  }
}
