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
  print(`\n${table(['goal', 'at most', 'was', 'verdict'], goals.map(goalCells))}`);
}

export function goalCells({ what, most, was, unit = '' }: Goal): readonly string[] {
  const write = (figure: number) => `${figure.toLocaleString('en', { maximumFractionDigits: 2 })}${unit}`;
  const isMeasured = Number.isFinite(most) && Number.isFinite(was);
  const verdict = was <= most ? 'met' : `missed by ${write(was - most)}`;
  return [
    what,
    ...[most, was].map((figure) => (Number.isFinite(figure) ? write(figure) : '–')),
    isMeasured ? verdict : 'not measured',
  ];
}
