import { print } from '../print';
import { table } from '../table';

/** Milliseconds a request, by whose code they were spent in. */
export type Times = ReadonlyMap<string, number>;

/** Less than this is told in one line. */
const leastMs = 0.004;

/** Prints where the time of each contender goes, whose code costs most first. */
export function printProfiles(profiles: ReadonlyMap<string, Times>): void {
  const contenders = [...profiles.values()];
  const most = (owner: string) => Math.max(...contenders.map((times) => times.get(owner) ?? 0));
  const owners = [...new Set(contenders.flatMap((times) => [...times.keys()]))].sort((a, b) => most(b) - most(a));
  const told = owners.filter((owner) => most(owner) >= leastMs);
  const rest = owners.filter((owner) => most(owner) < leastMs);
  const row = (name: string, summed: readonly string[]) => [
    name,
    ...contenders.map((times) => summed.reduce((sum, owner) => sum + (times.get(owner) ?? 0), 0).toFixed(3)),
  ];
  print('\nWhere the time goes, ms a request, in one profiled run each, which is slower\n');
  print(
    table(
      ['whose code', ...profiles.keys()],
      [...told.map((owner) => row(owner, [owner])), row('all others', rest), row('together', owners)],
    ),
  );
}
