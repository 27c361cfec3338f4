import type { Times } from '../../ecs/times';
import { element, filled, setAttribute } from '../../webview/page/element';
import type { ReportView } from '../messages';
import type { ReportStrings } from '../reportStrings';

const mostWaiting = 3;

/** How far the sweep is that runs. Takes no room when none does. */
export class SweepProgressBar {
  private readonly words = element('p');
  private readonly notes = element('p', { class: 'note' });
  private readonly bar: HTMLProgressElement;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    private readonly times: Times,
    private readonly count: (count: number) => string,
  ) {
    this.bar = element('progress', { 'aria-label': strings.progress });
    this.root = element('div', { class: 'progress', hidden: true }, this.words, this.bar, this.notes);
  }

  show({ progress, sweep }: ReportView): void {
    this.root.hidden = !progress;
    if (!progress) {
      return;
    }
    const { strings, count } = this;
    const { regionsDone, regionsTotal, imagesDone, imagesTotal, shares, throttled, failed } = progress;
    const numbers = [regionsDone, regionsTotal, imagesDone, imagesTotal, shares].map(count);
    this.words.textContent = regionsTotal > 0 ? filled(strings.sweeping, ...numbers) : strings.starting;
    setAttribute(this.bar, 'max', imagesTotal > 0 ? imagesTotal : undefined);
    setAttribute(this.bar, 'value', imagesTotal > 0 ? imagesDone : undefined);
    this.notes.textContent = [
      sweep ? strings.earlier : strings.growing,
      throttled > 0 && filled(strings.throttled, count(throttled)),
      failed > 0 && filled(strings.failed, count(failed)),
      ...this.waiting(progress.waiting),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private waiting(regions: NonNullable<ReportView['progress']>['waiting']): readonly string[] {
    const named = regions
      .slice(0, mostWaiting)
      .map(({ regionId, until }) => filled(this.strings.waiting, regionId, this.times.clock(until)));
    const left = regions.length - named.length;
    return left > 0 ? [...named, filled(this.strings.waitingMore, left)] : named;
  }
}
