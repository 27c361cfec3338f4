import * as vscode from 'vscode';
import { sayBriefly } from '../sayBriefly';
import { type Handler, showingFailures } from '../showingFailures';
import type { CommandContext } from './commandContext';
import { unlessLost, unlessRowLost } from './unlessLost';

const profileCommands = () => import('./profileCommands');
const rowCommands = () => import('./rowCommands');
const findCommands = () => import('./findCommands');
const sweepCommands = () => import('./sweepCommands');

const sayLost = () => sayBriefly(vscode.l10n.t('The row has just been drawn anew: please try again.'));
const onRow = (handler: Handler): Handler => unlessLost(handler, sayLost);
const onRowOrAlone = (handler: Handler): Handler => unlessRowLost(handler, sayLost);

/** Every command of the manifest by its name; what one of them does is loaded when it is first called. */
function handlersOf(context: CommandContext): Record<string, Handler> {
  const { images, accounts, log } = context;
  const copySelected = onRow(async (row, rows) => (await rowCommands()).copyIds(() => images.selected(), row, rows));
  return {
    query: onRowOrAlone(async (given) => (await import('./query')).query(context, given)),
    'profile.add': async () => (await profileCommands()).addProfile(context),
    'profile.useCli': async () => (await profileCommands()).useCliProfile(context),
    'profile.useEnvironment': async () => (await profileCommands()).useEnvironment(context),
    'profile.useEcsRole': async () => (await profileCommands()).useEcsRole(context),
    'profile.switch': async () => (await profileCommands()).switchProfile(context),
    'profile.rename': async () => (await profileCommands()).renameProfile(context),
    'profile.remove': async () => (await profileCommands()).removeProfile(context),
    'sample.explore': async () => (await profileCommands()).exploreSample(context),
    'images.refresh': () => images.refresh(),
    'node.refresh': onRow((node) => images.refresh(node)),
    'node.loadMore': onRow((node) => images.pages.loadMore(node)),
    'node.loadAll': onRow((node) => images.pages.loadAll(node)),
    'node.retry': onRow((node) => images.pages.retry(node)),
    'loading.cancel': () => images.cancelLoading(),
    'accountId.copy': copySelected,
    'accountId.copyAll': onRow(async (image) => (await rowCommands()).copyAllAccountIds(context, image)),
    'imageId.copy': copySelected,
    'regionId.copy': copySelected,
    'selection.copy': copySelected,
    'accounts.copy': onRow(async (row, rows) => (await rowCommands()).copyIds(() => accounts.selected(), row, rows)),
    'accounts.showMore': () => accounts.showMore(),
    'account.goTo': async () => (await findCommands()).goToAccount(context),
    'account.name': onRow(async (given) => (await rowCommands()).nameAccount(given)),
    'image.reveal': onRow(async (given) => (await rowCommands()).revealImage(context, given)),
    'image.goTo': async () => (await findCommands()).goToImage(context),
    'filter.set': async () => (await findCommands()).filterImages(context),
    'filter.clear': () => images.shown?.clearFilter(),
    'regions.choose': async () => (await findCommands()).chooseRegions(context),
    'regions.hideEmpty': () => images.shown?.hideEmpty(true),
    'regions.showEmpty': () => images.shown?.hideEmpty(false),
    'link.copy': onRow(async (row, rows) => (await rowCommands()).copyLink(row, rows)),
    'command.copy': onRow(async (row, rows) => (await rowCommands()).copyCommand(context, row, rows)),
    'remedy.copy': onRow(async (row) => (await rowCommands()).copyRemedy(row)),
    'console.open': onRow(async (given) => (await rowCommands()).openImageInConsole(context, given)),
    sweep: async (given) => (await sweepCommands()).sweep(context, false, given),
    'sweep.retry': async (given) => (await sweepCommands()).sweep(context, true, given),
    'sweep.cancel': async (given) => (await sweepCommands()).cancelSweep(context, given),
    'sweep.compare': async (given) => (await sweepCommands()).compareSweep(context, given),
    'report.open': async () => (await sweepCommands()).openReport(context),
    'report.export': async (given) => (await import('./exportReportAs')).exportReportAs(context, given),
    'log.show': () => log.show(),
  };
}

/** Registers every command of the manifest; whatever one of them throws is shown once. */
export function registerCommands(context: CommandContext): vscode.Disposable[] {
  const { log } = context;
  const show = async (error: unknown) => (await import('../showError')).showError(error);
  return Object.entries(handlersOf(context)).map(([name, handler]) =>
    vscode.commands.registerCommand(`ecsImageSharing.${name}`, showingFailures(handler, { log, show })),
  );
}
