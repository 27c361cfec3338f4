import * as vscode from 'vscode';
import { isCancelled } from '../ecs/ecsError';
import { everyImage } from '../tree/filter/imageFilter';
import { addProfile } from './addProfile';
import { cancelSweep } from './cancelSweep';
import { chooseRegions } from './chooseRegions';
import type { CommandContext } from './commandContext';
import { compareSweep } from './compareSweep';
import { copyAllAccountIds } from './copyAllAccountIds';
import { copyIds } from './copyIds';
import { exploreSample } from './exploreSample';
import { exportReportAs } from './exportReportAs';
import { filterImages } from './filterImages';
import { goToImage } from './goToImage';
import { nameAccount } from './nameAccount';
import { openReport } from './openReport';
import { query } from './query';
import { removeProfile } from './removeProfile';
import { renameProfile } from './renameProfile';
import { revealImage } from './revealImage';
import { showError } from './showError';
import { sweep } from './sweep';
import { switchProfile } from './switchProfile';
import { useCliProfile } from './useCliProfile';
import { useEcsRole } from './useEcsRole';
import { useEnvironment } from './useEnvironment';

// biome-ignore lint/suspicious/noExplicitAny: VS Code passes each command whatever its caller chose; every handler states what it takes.
type Handler = (...args: any[]) => unknown;

/** Registers every command of the manifest; whatever one of them throws is shown once. */
export function registerCommands(context: CommandContext): vscode.Disposable[] {
  const { images, accounts, log } = context;
  const copySelected = copyIds(() => images.selection);
  const handlers: Record<string, Handler> = {
    query: query(context),
    'profile.add': () => addProfile(context),
    'profile.useCli': () => useCliProfile(context),
    'profile.useEnvironment': () => useEnvironment(context),
    'profile.useEcsRole': () => useEcsRole(context),
    'profile.switch': () => switchProfile(context),
    'profile.rename': () => renameProfile(context),
    'profile.remove': () => removeProfile(context),
    'sample.explore': () => exploreSample(context),
    'images.refresh': () => images.refresh(),
    'node.refresh': (node) => images.refresh(node),
    'node.loadMore': (node = images.selection[0]) => node && images.loadMore(node),
    'node.loadAll': (node = images.selection[0]) => node && images.loadAll(node),
    'node.retry': (node = images.selection[0]) => node && images.retry(node),
    'loading.cancel': () => images.cancelLoading(),
    'accountId.copy': copySelected,
    'accountId.copyAll': copyAllAccountIds(context),
    'imageId.copy': copySelected,
    'regionId.copy': copySelected,
    'selection.copy': copySelected,
    'accounts.copy': copyIds(() => accounts.selection),
    'account.name': nameAccount,
    'image.reveal': revealImage(context),
    'image.goTo': () => goToImage(context),
    'filter.set': () => filterImages(context),
    'filter.clear': () => images.shown?.useFilter(everyImage),
    'regions.choose': () => chooseRegions(context),
    'regions.hideEmpty': () => images.shown?.hideEmpty(true),
    'regions.showEmpty': () => images.shown?.hideEmpty(false),
    sweep: sweep(context, false),
    'sweep.retry': sweep(context, true),
    'sweep.cancel': (given) => cancelSweep(context, given),
    'sweep.compare': (given) => compareSweep(context, given),
    'report.open': () => openReport(context),
    'report.export': (given) => exportReportAs(context, given),
    'log.show': () => log.show(),
  };
  return Object.entries(handlers).map(([name, handler]) =>
    vscode.commands.registerCommand(`ecsImageSharing.${name}`, async (...args: unknown[]) => {
      try {
        return await handler(...args);
      } catch (error) {
        if (!isCancelled(error)) {
          log.error(String(error));
          void showError(error);
        }
        return undefined;
      }
    }),
  );
}
