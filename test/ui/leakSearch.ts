import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

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

/** Looks through all files below a folder, names and bytes. */
export async function searchFolder(
  folder: string,
  forms: readonly string[],
): Promise<{ paths: string[]; leaks: Leak[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const leaks: Leak[] = [];
  const paths: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    paths.push(path);
    for (const form of forms) {
      if (path.includes(form) || content.includes(form) || content.includes(Buffer.from(form, 'utf16le'))) {
        leaks.push({ place: path.slice(folder.length), form });
      }
    }
  }
  return { paths, leaks };
}

/** Looks through what the window shows: the workbench and every page inside it, properties and all. */
export async function searchWindow(page: Page, forms: readonly string[]): Promise<{ frames: number; leaks: Leak[] }> {
  const leaks: Leak[] = [];
  for (const frame of page.frames()) {
    const content = await frame
      .evaluate<string>(
        `document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((box) => box.value).join('\\n')`,
      )
      .catch(() => '');
    leaks.push(
      ...forms.filter((form) => content.includes(form)).map((form) => ({ place: `page ${frame.url()}`, form })),
    );
  }
  return { frames: page.frames().length, leaks };
}

/** Looks through texts, each with the name of the place that it came from. */
export function searchTexts(texts: Readonly<Record<string, string>>, forms: readonly string[]): Leak[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => ({ place, form })),
  );
}
