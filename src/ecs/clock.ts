import { knownLanguage, timesIn } from './times';

/** In what the system speaks, until it is known what the reader reads. */
let reader = timesIn();

/** Sets the language that times are written in, a BCP 47 tag; called once, when texts are localised. */
export function readClockIn(tag: string): void {
  reader = timesIn(knownLanguage(tag));
}

/** Times in the words of whoever reads the texts of this product. */
export function readersTimes(): typeof reader {
  return reader;
}

/** Hours and minutes on the clock of whoever reads it. */
export function timeOf(date: Date): string {
  return reader.clock(date);
}

/** Whether a time is known and has not come yet: a failure that was kept is read long after it. */
export function isAhead(date: Date | undefined): date is Date {
  return date !== undefined && date.valueOf() > Date.now();
}
