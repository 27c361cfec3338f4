import { l10n } from 'vscode';

export type ReportStrings = ReturnType<typeof reportStrings>;

/** Every word that the page itself shows, made here so that all translation has one place. `{0}` and so on are filled by the page. */
export function reportStrings() {
  return {
    heading: l10n.t('Image sharing report'),
    sample: l10n.t('Sample account'),
    sampleNote: l10n.t('Made-up data: nothing on this page is real, and nothing was sent.'),
    account: l10n.t('Account'),
    swept: l10n.t('Read'),
    ...sweepStrings(),
    ...totalStrings(),
    ...sectionStrings(),
    ...tableStrings(),
    ...rowStrings(),
  };
}

function sweepStrings() {
  return {
    opening: l10n.t('Opening…'),
    age: l10n.t('{0}, {1}'),
    complete: l10n.t('all {0} regions'),
    partial: l10n.t('{0} of {1} regions'),
    never: l10n.t(
      'Nothing has been read yet. Sweep all regions to see with whom the images of this account are shared.',
    ),
    earlier: l10n.t('This report shows the previous sweep, and changes when this one ends.'),
    growing: l10n.t('Results appear as they arrive: this is not all yet.'),
    sweeping: l10n.t('Reading: {0} of {1} regions, {2} of {3} images, {4} shares found'),
    starting: l10n.t('Listing regions…'),
    throttled: l10n.t('Requests throttled: {0}'),
    failed: l10n.t('Failed so far: {0}'),
    waiting: l10n.t('{0} waits for its quota until {1}'),
    waitingMore: l10n.t('Other regions that wait: {0}'),
    progress: l10n.t('Progress of the sweep'),
    ended: l10n.t('The sweep has ended: {0} shares of {1} images.'),
    actions: l10n.t('Actions'),
    sweep: l10n.t('Sweep Again'),
    sweepFirst: l10n.t('Sweep All Regions'),
    retry: l10n.t('Retry Failed'),
    retryHint: l10n.t('Asks only for what is not known'),
    cancel: l10n.t('Stop'),
    compare: l10n.t('Compare With…'),
    showLog: l10n.t('Show Log'),
    exportCsv: l10n.t('Export CSV…'),
    exportJson: l10n.t('Export JSON…'),
    exportMarkdown: l10n.t('Export Markdown…'),
    exportSarif: l10n.t('Export SARIF…'),
  };
}

function totalStrings() {
  return {
    totals: l10n.t('Totals'),
    regions: l10n.t('Regions'),
    images: l10n.t('Images'),
    shares: l10n.t('Shares with accounts'),
    publicImages: l10n.t('Public images'),
    unknownAccounts: l10n.t('Unknown accounts'),
    knownAccounts: l10n.t('Known accounts'),
    gapCount: l10n.t('Could not be read'),
    chartRegions: l10n.t('Shares by region'),
    chartClasses: l10n.t('Shares by class'),
    chartAccounts: l10n.t('Who may use most images'),
    bar: l10n.t('{0}: {1}'),
    public: l10n.t('Public'),
    unknown: l10n.t('Unknown'),
    known: l10n.t('Known'),
    everybody: l10n.t('Everybody (public)'),
  };
}

function sectionStrings() {
  return {
    notKnown: l10n.t('This is not all'),
    notKnownWhy: l10n.t('What could not be read is not known, which does not mean that it is not shared.'),
    findings: l10n.t('Findings'),
    noFindings: l10n.t('Nothing was found in what was read.'),
    errors: l10n.t('Errors ({0})'),
    warnings: l10n.t('Warnings ({0})'),
    notes: l10n.t('Notes ({0})'),
    copyCommands: l10n.t('Copy Commands ({0})'),
    copyCommandsHint: l10n.t(
      'Copies commands for the Alibaba Cloud CLI, one per line. Whoever runs them does so with the current profile of the CLI.',
    ),
    changes: l10n.t('Changes since {0}'),
    added: l10n.t('New'),
    gone: l10n.t('Gone'),
    sharedOn: l10n.t('shared {0}'),
    andMore: l10n.t('and {0} more'),
    more: l10n.t('Show More ({0} left)'),
  };
}

function tableStrings() {
  return {
    table: l10n.t('All shares'),
    tableHint: l10n.t(
      'Arrow keys move, Shift extends the selection, Space selects a row, and Ctrl+C or Cmd+C copies the account IDs of the selected rows.',
    ),
    filter: l10n.t('Filter'),
    filterHint: l10n.t('Region, image, account, name or day'),
    clearFilter: l10n.t('Clear Filter'),
    class: l10n.t('Class'),
    allClasses: l10n.t('All classes'),
    matches: l10n.t('{0} of {1} shares'),
    noShares: l10n.t('No image that was read is shared.'),
    noMatch: l10n.t('No share matches the filter.'),
    copySelected: l10n.t('Copy Selected ({0})'),
    copySelectedHint: l10n.t('Copies the account IDs of the selected rows, each once (Ctrl+C or Cmd+C)'),
    columnRegion: l10n.t('Region'),
    columnImageName: l10n.t('Image name'),
    columnImageId: l10n.t('Image ID'),
    columnSharer: l10n.t('Account ID'),
    columnName: l10n.t('Name'),
    columnClass: l10n.t('Class'),
    columnSharedTime: l10n.t('Shared (UTC)'),
    columnActions: l10n.t('Actions'),
  };
}

function rowStrings() {
  return {
    query: l10n.t('Query Share Permission'),
    queryOf: l10n.t('Query share permission of {0}'),
    copy: l10n.t('Copy Account ID'),
    copyOf: l10n.t('Copy account ID {0}'),
    nameIt: l10n.t('Name Account…'),
    nameOf: l10n.t('Name account {0}'),
    noName: l10n.t('No name'),
    notGiven: l10n.t('Not given'),
    loading: l10n.t('Loading…'),
  };
}
