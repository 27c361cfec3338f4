import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where a secret was found, and in which form. */
export interface Leak {
  readonly place: string;
  readonly form: string;
}

/** Every form in which a secret may be written somewhere: as it is, in a URL, signed over, and in Base64 at any offset. */
export function formsOf(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.from('\0'.repeat(offset) + secret).toString('base64');
    // The first and last characters depend on what stands beside it.
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  const once = encodeURIComponent(secret);
  return [...new Set([secret, once, encodeURIComponent(once), ...base64])];
}

/** What of a signature stays as it is in every URL: the longest run of letters and digits. */
export function plainPart(signature: string): string {
  const [longest = signature] = signature.split(/[^\dA-Za-z]+/).toSorted((a, b) => b.length - a.length);
  return longest;
}

export interface FolderSearch {
  /** Every file that was looked through, relative to the folder, with slashes. */
  readonly paths: readonly string[];
  /** Those of them that were unpacked, such as kept sweeps. */
  readonly unpacked: readonly string[];
  readonly leaks: readonly Leak[];
}

/** Looks through all files below a folder, names and bytes; of what is gzipped, what is in it, too. */
export async function searchFolder(folder: string, forms: readonly string[]): Promise<FolderSearch> {
  const sought = forms.map((form) => ({ form, wide: Buffer.from(form, 'utf16le') }));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths: string[] = [];
  const unpacked: string[] = [];
  const leaks: Leak[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const place = relative(folder, file).replaceAll(sep, '/');
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const inside = unzipped(bytes);
    paths.push(place);
    unpacked.push(...(inside ? [place] : []));
    for (const { form, wide } of sought) {
      if ([Buffer.from(place), bytes, ...(inside ? [inside] : [])].some((b) => b.includes(form) || b.includes(wide))) {
        leaks.push({ place, form });
      }
    }
  }
  return { paths, unpacked, leaks };
}

/** Undefined for what is not gzipped, or not whole. */
function unzipped(bytes: Buffer): Buffer | undefined {
  try {
    return bytes.readUInt16BE(0) === 0x1f8b ? gunzipSync(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** Looks through texts, each with the name of the place that it came from. */
export function searchTexts(texts: Readonly<Record<string, string>>, forms: readonly string[]): Leak[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => ({ place, form })),
  );
}
