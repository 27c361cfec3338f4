import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import * as z from 'zod/mini';
import { refuseWhenTurnedOff } from '../environment';
import { noCredentials } from '../noCredentials';
import { type CliProfile, cliProfileSchema, optionalText } from './cliProfile';

/** What the Alibaba Cloud CLI keeps in `~/.aliyun/config.json`. */
export interface CliConfig {
  /** Name of the profile that the CLI uses by itself. */
  readonly current?: string;
  /** In the order of the file; of two with one name the first, as the CLI has it. */
  readonly profiles: readonly CliProfile[];
}

const configSchema = z.object({ current: optionalText, profiles: z.nullish(z.array(z.unknown())) });

/**
 * Reads the file as it is now. No error quotes it, for it holds secrets.
 * @throws EcsError of kind `credentials`
 */
export async function readCliConfig(): Promise<CliConfig> {
  const variable = 'ALIBABA_CLOUD_CLI_PROFILE_DISABLED';
  refuseWhenTurnedOff(variable, t('The environment variable {0} turns CLI profiles off.', variable));
  const parsed = configSchema.safeParse(await readJson());
  if (!parsed.success) {
    throw broken(t('The file ~/.aliyun/config.json has no list of profiles.'));
  }
  const profiles = new Map<string, CliProfile>();
  for (const entry of parsed.data.profiles ?? []) {
    const { success, data } = cliProfileSchema.safeParse(entry);
    if (success && !profiles.has(data.name)) {
      profiles.set(data.name, data);
    }
  }
  return { current: parsed.data.current, profiles: [...profiles.values()] };
}

async function readJson(): Promise<unknown> {
  try {
    return JSON.parse(await readText());
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
  }
  // The CLI writes the file in place, so a reader may have met half of it.
  await delay(50);
  try {
    return JSON.parse(await readText());
  } catch (error) {
    throw error instanceof SyntaxError ? broken(t('The file ~/.aliyun/config.json is not valid JSON.')) : error;
  }
}

async function readText(): Promise<string> {
  try {
    return await readFile(join(homedir(), '.aliyun', 'config.json'), 'utf8');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw code === 'ENOENT'
      ? noCredentials(
          t('There is no file ~/.aliyun/config.json.'),
          t('Run "aliyun configure" to make a profile, then retry.'),
        )
      : broken(t('The file ~/.aliyun/config.json could not be read.'), code);
  }
}

function broken(reason: string, code?: string) {
  return noCredentials(reason, t('Mend the file, or run "aliyun configure", then retry.'), code);
}
