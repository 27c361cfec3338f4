/** Milliseconds since the epoch, or a text that `Date` reads. */
type Moment = number | string | Date;

/** Times as people read them, everywhere in one form. What is no time stays the text that it is. */
export interface Times {
  /** Day, hours, minutes and seconds in UTC. */
  utc(moment: Moment): string;
  /** The same in the time zone of whoever looks. */
  local(moment: Moment): string;
  /** Day, in the time zone of whoever looks. */
  day(moment: Moment): string;
  utcDay(moment: Moment): string;
  /** Hours and minutes, in the time zone of whoever looks. */
  clock(moment: Moment): string;
  /** How long ago it was: "3 hours ago". Less than a minute is now. */
  ago(moment: Moment, now?: number): string;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** @param language a BCP 47 tag; that of the system when there is none */
export function timesIn(language?: string, localTimeZone?: string): Times {
  const day = { dateStyle: 'medium' } as const;
  const exact = { dateStyle: 'medium', timeStyle: 'medium' } as const;
  const formatter = (options: Intl.DateTimeFormatOptions, timeZone: string | undefined) => {
    let format: Intl.DateTimeFormat | undefined;
    return (moment: Moment) => {
      const date = new Date(moment);
      // Takes a millisecond to make, and thousands of times to use.
      format ??= new Intl.DateTimeFormat(language, { ...options, timeZone });
      return Number.isNaN(date.valueOf()) ? String(moment) : format.format(date);
    };
  };
  return {
    utc: formatter(exact, 'UTC'),
    local: formatter(exact, localTimeZone),
    day: formatter(day, localTimeZone),
    utcDay: formatter(day, 'UTC'),
    clock: formatter({ hour: '2-digit', minute: '2-digit' }, localTimeZone),
    ago: (moment, now = Date.now()) => {
      const ageMs = now - new Date(moment).valueOf();
      const [unit, length] = units.find(([, ms]) => ageMs >= ms) ?? [];
      const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
      return unit ? format.format(-Math.floor(ageMs / length), unit) : format.format(0, 'second');
    },
  };
}

/** The language if Unicode knows such a tag, else English: a display language may be a made-up one. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
