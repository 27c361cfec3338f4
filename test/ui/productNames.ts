import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../workbench/projectPaths';

export type Language = 'en' | 'zh-cn';

/** What the side bar calls the product and its views in a language. */
export function productNames(language: Language): Record<'container' | 'images' | 'accounts', string> {
  const file = language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
  const texts: Record<string, string> = JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
  const named = (key: string) => texts[key] ?? key;
  return {
    container: named('container.title'),
    images: named('view.images.name'),
    accounts: named('view.accounts.name'),
  };
}
