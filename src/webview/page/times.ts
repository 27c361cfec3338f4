export interface Times {
  utc(iso: string): string;
  local(iso: string): string;
}

/** Shows times in the words of a language, in UTC and in the time zone of whoever looks. */
export function timesIn(language: string, localTimeZone?: string): Times {
  const format = (timeZone: string | undefined) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const utc = format('UTC');
  const local = format(localTimeZone);
  return { utc: (iso) => utc.format(new Date(iso)), local: (iso) => local.format(new Date(iso)) };
}

/** The language if this browser knows such a tag, else English: a display language may be a made-up one. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
