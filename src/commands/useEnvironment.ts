import { l10n } from 'vscode';
import {
  type EnvironmentWay,
  environmentVariables,
  notInEnvironment,
  waysInEnvironment,
} from '../credentials/environment';
import { showQuickPick } from './showQuickPick';
import { type ReferenceContext, useReference } from './useReference';

/** Uses the credentials that stand in the variables of the environment; asks which, when there are several. */
export async function useEnvironment(context: ReferenceContext): Promise<void> {
  const ways = waysInEnvironment();
  if (ways.length === 0) {
    throw notInEnvironment(
      l10n.t(
        'The environment of VS Code has no credentials: neither {0} nor {1} nor {2}.',
        ...Object.values(environmentVariables).map((variables) => variables.join(' + ')),
      ),
    );
  }
  const way = ways.length === 1 ? ways[0] : await pickWay(ways);
  if (way) {
    await useReference(context, { source: 'environment', way }, l10n.t('Environment'));
  }
}

async function pickWay(ways: readonly EnvironmentWay[]): Promise<EnvironmentWay | undefined> {
  const labels: Readonly<Record<EnvironmentWay, string>> = {
    accessKey: l10n.t('AccessKey'),
    oidc: l10n.t('Role by OIDC token'),
    uri: l10n.t('Credentials URI'),
  };
  const items = ways.map((way) => ({
    label: labels[way],
    // Their names only: what they hold is secret.
    description: environmentVariables[way].join(', '),
    way,
  }));
  return (await showQuickPick(items, { placeHolder: l10n.t('Which credentials of the environment?') }))?.way;
}
