import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The environment of a person who has nothing but what a test gives them: an empty home, no variables of the cloud. */
export class TemporaryHome {
  private constructor(
    readonly path: string,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async create(): Promise<TemporaryHome> {
    const before = { ...process.env };
    for (const name of Object.keys(process.env)) {
      if (/^(ALIBABA|ALIYUN|ALICLOUD)/i.test(name)) {
        delete process.env[name];
      }
    }
    const path = await mkdtemp(join(tmpdir(), 'home-'));
    Object.assign(process.env, { HOME: path, USERPROFILE: path, ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' });
    await mkdir(join(path, '.aliyun'));
    return new TemporaryHome(path, before);
  }

  get configFile(): string {
    return join(this.path, '.aliyun', 'config.json');
  }

  /** Writes the CLI's file: profiles, or text as it is. */
  async writeConfig(content: string | readonly object[]): Promise<void> {
    const text = typeof content === 'string' ? content : JSON.stringify({ current: 'default', profiles: content });
    await writeFile(this.configFile, text);
  }

  async remove(): Promise<void> {
    for (const name of Object.keys(process.env)) {
      delete process.env[name];
    }
    Object.assign(process.env, this.before);
    await rm(this.path, { recursive: true, force: true });
  }
}
