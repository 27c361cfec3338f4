/** What the system speaks, until it is known what the reader reads. */
let language: string | undefined;

/** Sets the language that times are written in, a BCP 47 tag; called once, when texts are localised. */
export function readClockIn(tag: string): void {
  language = tag;
}

/** Hours and minutes on the clock of whoever reads it. */
export function timeOf(date = new Date()): string {
  return date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}
