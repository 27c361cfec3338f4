import fc from 'fast-check';

/** Values that JSON can hold and no field should. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', ' ', 0, -1, 0.5, 1e21, -1e300, Number.MAX_SAFE_INTEGER + 2, [], {}, [
    [],
  ]),
  fc.constantFrom<unknown>(
    'NaN',
    'true',
    'null',
    '-1',
    '1e99',
    '9'.repeat(400),
    'x'.repeat(10_000),
    '2026-13-45T99:99:99Z',
  ),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { constructor: null },
    { length: 5 },
    { length: { toString: 1 } },
    { toJSON: 'x' },
    Object.fromEntries([['then', 1]]),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.nat(40).map(nested),
  fc.jsonValue({ maxDepth: 4 }),
);

const edit = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'repeat', 'wrap', 'unwrap'),
  value: oddValue,
});

/** Values made from those given, with up to three fields replaced, removed, repeated or wrapped, at any depth. */
export function mutated<T>(base: fc.Arbitrary<T>, mostEdits = 3): fc.Arbitrary<unknown> {
  return fc
    .tuple(base, fc.array(edit, { maxLength: mostEdits }))
    .map(([value, edits]) => edits.reduce<unknown>((result, one) => edited(result, one), value));
}

type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(root: unknown, { at, how, value }: Edit): unknown {
  const copy = structuredClone(root);
  const places = placesIn(copy);
  const place = places[at % (places.length + 1)];
  if (!place) {
    return how === 'replace' ? value : copy;
  }
  const [holder, key] = place;
  const fields = holder as Record<string | number, unknown>;
  switch (how) {
    case 'replace':
      fields[key] = value;
      break;
    case 'remove':
      Array.isArray(holder) ? holder.splice(Number(key), 1) : delete fields[key];
      break;
    case 'repeat':
      Array.isArray(holder) ? holder.push(...holder) : Object.assign(fields, { [`${key}2`]: fields[key] });
      break;
    case 'wrap':
      fields[key] = [fields[key]];
      break;
    case 'unwrap':
      fields[key] = Array.isArray(fields[key]) ? fields[key][0] : value;
  }
  return copy;
}

/** Every field and entry, with what holds it. */
function placesIn(value: unknown): (readonly [holder: object, key: string | number])[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, field]) => [[value, key] as const, ...placesIn(field)]);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) {
    value = level % 2 === 0 ? [value] : { Account: value };
  }
  return value;
}
