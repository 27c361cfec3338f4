const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, in the words of a language. */
export function ageText(ageMs: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, length] = units.find(([, ms]) => ageMs >= ms) ?? (['second', 1000] as const);
  // Less than a minute is now.
  return format.format(unit === 'second' ? 0 : -Math.floor(ageMs / length), unit);
}
