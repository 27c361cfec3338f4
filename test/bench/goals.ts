import { print } from './print';
import { table } from './table';

/** What a figure should not go over. */
export interface Goal {
  readonly what: string;
  readonly most: number;
  readonly was: number;
  /** Behind each number; nothing for a ratio or a count. */
  readonly unit?: string;
}

/** Prints whether goals were met. Nothing fails that misses one: another machine, or a busy one, has other figures. */
export function printGoals(goals: readonly Goal[]): void {
  const rows = goals.map(({ what, most, was, unit = '' }) => {
    const write = (figure: number) => `${figure.toLocaleString('en', { maximumFractionDigits: 2 })}${unit}`;
    return [what, write(most), write(was), verdict(most, was, write)];
  });
  print(`\n${table(['goal', 'at most', 'was', 'verdict'], rows)}`);
}

function verdict(most: number, was: number, write: (figure: number) => string): string {
  if (Number.isNaN(was)) {
    return 'not measured';
  }
  return was <= most ? 'met' : `missed by ${write(was - most)}`;
}
