import * as z from 'zod/mini';

/** A value is not what it should be; `path` leads to it. */
class Refused {
  readonly path: (string | number)[] = [];
}

/**
 * How a field is read, whatever JSON it came as.
 * @throws Refused
 */
export type ReadField<T> = (value: unknown) => T;

/**
 * A schema of one step. Each schema of the library is a call of its own, which for an entry of a list costs more than all
 * the rest of an answer, and a sweep reads a million entries.
 */
export function inOneStep<T>(read: ReadField<T>) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value, { issues }) => {
      try {
        return read(value);
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
        issues.push({ code: 'custom', input: value, path: error.path });
        return undefined as T;
      }
    }),
  );
}

/** Where each field of a shape stands in the answer, and how it is read. */
export type Fields<T> = { readonly [K in keyof T]: readonly [name: string, read: ReadField<T[K]>] };

/** An object in the shape that the rest of the product uses, made at once: copies of a million entries take time. */
export function readObject<T extends object>(fields: Fields<T>): ReadField<T> {
  const keys = Object.keys(fields) as (keyof T)[];
  const names = keys.map((key) => fields[key][0]);
  const reads = keys.map((key) => fields[key][1]);
  return (value) => {
    if (!isObject(value)) {
      throw new Refused();
    }
    const found: Partial<T> = {};
    let at = 0;
    try {
      // By index: an iterator for each entry takes as long as reading it.
      for (; at < keys.length; at += 1) {
        found[keys[at] as keyof T] = (reads[at] as ReadField<T[keyof T]>)(value[names[at] as string]);
      }
    } catch (error) {
      throw below(names[at] as string, error);
    }
    return found as T;
  };
}

/** Lists are wrapped (`{"Account": [...]}`), and a missing or null wrapper is an empty list. */
export function readList<T>(name: string, readItem: ReadField<T>): ReadField<readonly T[]> {
  return (value) => {
    const wrapper = value ?? {};
    if (!isObject(wrapper)) {
      throw new Refused();
    }
    const list = wrapper[name] ?? [];
    if (!Array.isArray(list)) {
      throw below(name, new Refused());
    }
    const items: T[] = [];
    try {
      for (const item of list) {
        items.push(readItem(item));
      }
    } catch (error) {
      throw below(name, below(items.length, error));
    }
    return items;
  };
}

function isObject(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function below(step: string | number, error: unknown): unknown {
  if (error instanceof Refused) {
    error.path.unshift(step);
  }
  return error;
}

/** Undefined when it is not there, or null. */
export function optional<T>(read: ReadField<T>): ReadField<T | undefined> {
  return (value) => (value === undefined || value === null ? undefined : read(value));
}

export const readText: ReadField<string> = (value) => {
  if (typeof value === 'string') {
    return value;
  }
  if (value !== null && value !== undefined && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new Refused();
  }
  return String(value ?? '');
};

/** Text of 1 to 200 characters and nothing else. */
export const readWord: ReadField<string> = (value) => {
  if (typeof value !== 'string' || value.length < 1 || value.length > 200) {
    throw new Refused();
  }
  return value;
};

export const readCount: ReadField<number> = (value) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (!Number.isSafeInteger(number) || (number as number) < 0) {
    throw new Refused();
  }
  return number as number;
};

/**
 * IDs are typed as strings, and are JSON numbers in newer samples. A number beyond 2^53 has lost digits already. Text
 * that no ID can be is refused: IDs are copied line by line, stand in commands, and tell things apart.
 */
export const readId: ReadField<string> = (value) => {
  // Nearly all are nothing but digits and letters, which is quicker to see.
  if (typeof value === 'string' && /^[\w-]{1,200}$/.test(value)) {
    return value;
  }
  const id = typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
  if (typeof id !== 'string' || !/^[^\s\p{C}]{1,200}$/u.test(id.trim())) {
    throw new Refused();
  }
  return id.trim();
};

/** `true`, `"True"`, `"False"`, `"true"` or absent. */
export const readFlag: ReadField<boolean | undefined> = (value) => {
  if (value !== undefined && value !== null && typeof value !== 'boolean' && typeof value !== 'string') {
    throw new Refused();
  }
  const word = String(value ?? '').toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
};

/** Ranges and all: a parser of dates takes longer than all the rest of an entry. */
const time = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z$/;

/**
 * `yyyy-MM-ddTHH:mm:ssZ`, or `yyyy-MM-ddTHH:mmZ` in older answers; anything else is as good as absent, and so is the year 1,
 * which some programs write for no time.
 */
export const readTime: ReadField<string | undefined> = (value) => {
  if (typeof value !== 'string' || !time.test(value)) {
    return undefined;
  }
  return value.length < '2025-01-01T00:00:00Z'.length ? value.replace('Z', ':00Z') : value;
};
