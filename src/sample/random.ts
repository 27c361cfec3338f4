/** An integer from 0 to 2³² − 1 that depends on nothing but `text` and `salt`. */
export function hash(text: string, salt = 0): number {
  let state = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(state);
}

/** Spreads neighbouring integers over the whole range of 32 bits. */
export function mix(value: number): number {
  let state = value;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** A repeatable source of choices: the same seed makes the same choices in the same order. */
export class Random {
  private drawn = 0;
  private readonly seed: number;

  constructor(seed: string) {
    this.seed = hash(seed);
  }

  /** An integer from 0 to `limit` − 1. */
  below(limit: number): number {
    this.drawn += 1;
    return mix(this.seed + Math.imul(this.drawn, 0x9e3779b9)) % limit;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** `length` digits and lower-case letters, as in resource IDs. */
  base36(length: number): string {
    return Array.from({ length }, () => this.below(36).toString(36)).join('');
  }
}
