import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BuiltExtension } from '../../builtExtension';
import { packageExtension } from '../../workbench/packageExtension';
import { outDirectory } from '../../workbench/projectPaths';
import { printGoals } from '../goals';
import { print } from '../print';

/** What VS Code loads at activation, and what is downloaded. */
export async function benchSize(): Promise<void> {
  const built = await BuiltExtension.in(join(outDirectory, 'bench', 'extension'));
  const file = await packageExtension(join(outDirectory, 'bench', 'extension.vsix'));
  const { loaded } = built;
  print('\nSizes, the code minified (the same in every run)');
  printGoals([
    { what: '`extension.js`', most: 40_000, was: await built.bytesOf(['extension.js']), unit: ' bytes' },
    {
      what: `all ${loaded.length} files that are loaded at activation`,
      most: 40_000,
      was: await built.bytesOf(loaded),
      unit: ' bytes',
    },
    { what: '`.vsix`', most: 500_000, was: (await stat(file)).size, unit: ' bytes' },
  ]);
}
