import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An environment without this machine's credentials: an empty home, no keys, and no instance role to find. */
export function testEnvironment(): NodeJS.ProcessEnv {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const kept = Object.entries(process.env).filter(([name]) => !/^(ALIBABA|ALIYUN|ALICLOUD|XDG_)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USERPROFILE: home,
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
  };
}
