import { l10n } from 'vscode';

export type PageStrings = ReturnType<typeof pageStrings>;

/** Every word the page shows, made here so that all translation has one place. `{0}` and so on are filled by the page. */
export function pageStrings() {
  return {
    heading: l10n.t('Share permission'),
    sample: l10n.t('Sample account'),
    sampleNote: l10n.t('Made-up data: nothing on this page is real, and nothing was sent.'),
    region: l10n.t('Region'),
    image: l10n.t('Image'),
    askedAs: l10n.t('Asked as'),
    ...openStrings(),
    ...actionStrings(),
    ...tableStrings(),
    ...pagingStrings(),
    ...detailStrings(),
    ...stateStrings(),
  };
}

/** Who may use the image beside the accounts of the table. */
function openStrings() {
  return {
    groups: l10n.t('Share groups'),
    groupAll: l10n.t(
      'Public, by the share group "all": every Alibaba Cloud account may use this image, not only the accounts that are listed.',
    ),
    groupOther: l10n.t('Shared with the share group "{0}", whose accounts are not listed'),
    listedPublic: l10n.t(
      'Public: ECS lists this image as public, so every Alibaba Cloud account may use it, not only the accounts that are listed.',
    ),
    isPublic: l10n.t('IsPublic flag'),
    publicYes: l10n.t('Yes'),
    publicNo: l10n.t('No'),
    publicUnknown: l10n.t('Not known here'),
  };
}

function actionStrings() {
  return {
    actions: l10n.t('Actions'),
    refresh: l10n.t('Refresh'),
    copySelected: l10n.t('Copy Selected ({0})'),
    copyPage: l10n.t('Copy Page'),
    copyAll: l10n.t('Copy All'),
    copyAllHint: l10n.t('Asks for every page, then copies all account IDs'),
    copySelectedHint: l10n.t('Copies the selected account IDs, one per line (Ctrl+C or Cmd+C)'),
    copyPageHint: l10n.t('Copies the account IDs of this page, one per line'),
    exportCsv: l10n.t('Export CSV…'),
    exportJson: l10n.t('Export JSON…'),
    exportHint: l10n.t('Asks for every page, then writes all accounts to a file'),
    copyLink: l10n.t('Copy Link'),
    copyLinkHint: l10n.t('Copies a link that opens this page in VS Code, for whoever has an account that may ask'),
    openConsole: l10n.t('Open in ECS Console'),
    openConsoleHint: l10n.t('Opens the list of images of this region in the browser'),
  };
}

function tableStrings() {
  return {
    caption: l10n.t('Accounts this image is shared with'),
    tableHint: l10n.t(
      'Arrow keys move, Space selects an account, Shift extends the selection, and Ctrl+C or Cmd+C copies the selected account IDs, or else the one that the keyboard is on.',
    ),
    filter: l10n.t('Filter this page'),
    filterHint: l10n.t('Account ID, name or time'),
    pageOnly: l10n.t('Filter and sort order apply to the page shown, not to all accounts.'),
    matches: l10n.t('{0} of the {1} accounts on this page match the filter.'),
    noMatch: l10n.t('No account on this page matches the filter.'),
    clearFilter: l10n.t('Clear Filter'),
    select: l10n.t('Select'),
    selectAll: l10n.t('Select all accounts shown'),
    selectOne: l10n.t('Select account {0}'),
    copyOne: l10n.t('Copy account ID {0}'),
    copyColumn: l10n.t('Copy'),
    accountId: l10n.t('Account ID'),
    accountName: l10n.t('Name'),
    sharedUtc: l10n.t('Shared (UTC)'),
    sharedLocal: l10n.t('Shared (local time)'),
    notGiven: l10n.t('Not given'),
    unknownName: l10n.t('Unknown'),
  };
}

function pagingStrings() {
  return {
    paging: l10n.t('Pages'),
    first: l10n.t('First page'),
    previous: l10n.t('Previous page'),
    next: l10n.t('Next page'),
    last: l10n.t('Last page'),
    page: l10n.t('Page'),
    ofPages: l10n.t('of {0}'),
    pageSize: l10n.t('Accounts per page'),
    go: l10n.t('Go'),
    range: l10n.t('{0}–{1} of {2}'),
    rangeNone: l10n.t('0 of {0}'),
    announceRange: l10n.t('Page {0} of {1}, accounts {2} to {3} of {4}'),
    announceNone: l10n.t('Page {0} of {1}, no accounts'),
    badPage: l10n.t('The page number must be a whole number from 1.'),
    badPageSize: l10n.t('The page size must be a whole number from 1 to 100.'),
  };
}

function detailStrings() {
  return {
    request: l10n.t('Request'),
    requestId: l10n.t('Request ID'),
    copyRequestId: l10n.t('Copy Request ID'),
    command: l10n.t('Alibaba Cloud CLI'),
    copyCommand: l10n.t('Copy Command'),
    json: l10n.t('Answer as JSON'),
    copyJson: l10n.t('Copy JSON'),
    scope: l10n.t(
      'ECS lists accounts and share groups. Whether it lists sharing through a resource directory is not documented.',
    ),
  };
}

function stateStrings() {
  return {
    loading: l10n.t('Asking ECS for page {0}…'),
    opening: l10n.t('Opening…'),
    cancel: l10n.t('Cancel'),
    stopped: l10n.t('The request was cancelled before ECS answered.'),
    retry: l10n.t('Retry'),
    showLog: l10n.t('Show Log'),
    keptAnswer: l10n.t('What is listed is what ECS answered before.'),
    empty: l10n.t('This image is not shared with any account, and ECS does not list it as public.'),
    emptyUnknown: l10n.t(
      'According to this list, the image is not shared with any account. The list need not say whether the image is public: the Images view does.',
    ),
    emptyPublic: l10n.t('This image is shared with no account by ID, but it is public.'),
    emptyGroups: l10n.t('This list names no account, only share groups.'),
    emptyAnswered: l10n.t('ECS answered with an empty list; it did not refuse.'),
    pageEmpty: l10n.t('This page is empty.'),
  };
}
