/** Clocks differ: how long after the full minute a quota is tried again, in milliseconds. */
export const minuteMarginMs = 100;

/** The number of the minute, as long as it is said to be, in which quotas are counted at a moment. */
export function minuteOf(now: number, minuteMs: number): number {
  return Math.floor((now - minuteMarginMs) / minuteMs);
}

/** When the quotas of a minute are free. */
export function startOfMinute(minute: number, minuteMs: number): number {
  return minute * minuteMs + minuteMarginMs;
}

/** Whether a minute has begun between two moments; undefined when clocks that differ would not agree on it. */
export function minuteTurned(from: number, to: number, minuteMs: number): boolean | undefined {
  const turned = (marginMs: number) =>
    Math.floor((from - marginMs) / minuteMs) < Math.floor((to + marginMs) / minuteMs);
  return turned(minuteMarginMs) === turned(-minuteMarginMs) ? turned(0) : undefined;
}
