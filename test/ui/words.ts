import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../workbench/projectPaths';

export type Language = 'en' | 'zh-cn';

/** What the product says in a language: found by what it says in English, or by its key in the manifest's texts. */
export class Words {
  private readonly manifest: Readonly<Record<string, string>>;
  private readonly bundle: Readonly<Record<string, string>>;

  constructor(readonly language: Language = 'en') {
    this.manifest = read(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);
    this.bundle = read('l10n/bundle.l10n.zh-cn.json');
  }

  /**
   * A text of the code, with its placeholders filled.
   * @throws RangeError for what the code does not say
   */
  say(english: string, ...values: readonly (string | number)[]): string {
    const translated = this.bundle[english];
    if (translated === undefined) {
      throw new RangeError(`Nothing says: ${english}`);
    }
    const text = this.language === 'en' ? english : translated;
    return text.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  }

  /**
   * A text of the manifest, such as `command.query`.
   * @throws RangeError for an unknown key
   */
  title(key: string): string {
    const text = this.manifest[key];
    if (text === undefined) {
      throw new RangeError(`No text of the manifest: ${key}`);
    }
    return text;
  }

  get container(): string {
    return this.title('container.title');
  }

  get images(): string {
    return this.title('view.images.name');
  }

  get accounts(): string {
    return this.title('view.accounts.name');
  }
}

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Record<string, string>;
}
