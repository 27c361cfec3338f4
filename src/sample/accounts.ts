import { mix } from './random';

export const sampleAccountId = '1760914825517384';

/** The partners that the sample's owner knows by name: account ID → name. */
export const sampleKnownAccounts: Readonly<Record<string, string>> = {
  '5284106391875520': 'Northwind Retail (production)',
  '5719326048812735': 'Northwind Retail (staging)',
  '5106638274950163': 'Harbour Analytics',
  '5893071542266418': 'Lotus Payments',
  '5347720196034587': 'Blue Crane Logistics',
  '5630418857291046': 'Our own sandbox account',
};

/** How many different strangers there are: a prime, so that any stride through them meets each once. */
export const strangerCount = 4_999;

/** The ID of stranger `index` (0 to {@link strangerCount} − 1): 16 digits, unlike any other's or a known account's. */
export function strangerId(index: number): string {
  const noise = String(mix(index + 1) % 100_000_000).padStart(8, '0');
  // 48611 has no factor in common with 10⁷, so these seven digits alone are different for each index.
  const unique = String((index * 48_611 + 1_234_567) % 10_000_000).padStart(7, '0');
  return `1${noise}${unique}`;
}
