import { l10n, type QuickPickItem, window } from 'vscode';
import type { CliChoice } from '../credentials/cli/cliChoices';
import { plainText } from '../ecs/plainText';
import { withKeyboard } from './withKeyboard';

interface ChoiceItem extends QuickPickItem {
  readonly choice: CliChoice;
}

/** Lets the person choose a CLI profile that can be used; resolves with its name, or undefined for Escape. */
export async function pickCliProfile(choices: readonly CliChoice[]): Promise<string | undefined> {
  const box = window.createQuickPick<ChoiceItem>();
  const title = l10n.t('Use an Alibaba Cloud CLI Profile');
  Object.assign(box, {
    title,
    placeholder: l10n.t('It is read from ~/.aliyun/config.json whenever it is used'),
    matchOnDescription: true,
    ignoreFocusOut: true,
    items: [...choices.filter(({ obstacle }) => !obstacle), ...choices.filter(({ obstacle }) => obstacle)].map(item),
  });
  try {
    const answer = () =>
      new Promise<string | undefined>((resolve) => {
        box.onDidAccept(() => {
          const choice = box.selectedItems[0]?.choice;
          if (choice?.obstacle) {
            box.title = plainText(l10n.t('{0} cannot be used: {1}', choice.name, choice.obstacle));
          } else if (choice) {
            resolve(choice.name);
          }
        });
        box.onDidChangeActive(() => {
          box.title = title;
        });
        box.onDidHide(() => resolve(undefined));
        box.show();
      });
    return await withKeyboard(answer);
  } finally {
    box.dispose();
  }
}

function item(choice: CliChoice): ChoiceItem {
  const { name, regionId, isCurrent, obstacle } = choice;
  const facts = [modeText(choice), regionId, isCurrent && l10n.t('current')].filter(Boolean);
  const icon = obstacle ? '$(circle-slash)' : '$(terminal)';
  return { label: `${icon} ${plainText(name)}`, description: facts.join(' · '), detail: detail(choice), choice };
}

function modeText({ mode }: CliChoice): string {
  switch (mode) {
    case 'none':
      return l10n.t('not configured');
    case 'unknown':
      return l10n.t('unknown mode');
    default:
      return mode;
  }
}

function detail({ mode, obstacle }: CliChoice): string | undefined {
  if (obstacle) {
    return plainText(l10n.t('Cannot be used: {0}', obstacle));
  }
  return mode === 'OAuth'
    ? l10n.t('Renewing this login writes the new tokens into ~/.aliyun/config.json, as the CLI does.')
    : undefined;
}
