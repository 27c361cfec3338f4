import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, ownGroup, signal } from './childProcess';
import type { VsCodeInstallation } from './installVsCode';
import { runCommand } from './runCommand';
import { quietSettings } from './settings';

export interface ServerOptions {
  readonly port?: number;
  /** `.vsix` files to install before it starts. */
  readonly extensions?: readonly string[];
  /** Where extensions are, when someone else has installed them. */
  readonly extensionsDirectory?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly environment?: NodeJS.ProcessEnv;
  /** Lets the page load a development extension and run tests in it. */
  readonly forTests?: boolean;
}

/** A running VS Code server with data directories of its own, which go when it stops. */
export class Server {
  private constructor(
    readonly address: URL,
    private readonly child: ChildProcess,
    private readonly data: string,
  ) {
    process.once('exit', this.endWithUs);
  }

  private readonly endWithUs = (): void => signal(this.child, 'SIGKILL');

  static async start(installation: VsCodeInstallation, options: ServerOptions = {}): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'vscode-server-'));
    const extensionsDirectory = options.extensionsDirectory ?? join(data, 'extensions');
    await writeSettings(data, options.settings ?? {});
    for (const extension of options.extensions ?? []) {
      await installExtension(installation, extension, extensionsDirectory);
    }
    const child = spawn(
      installation.node,
      [
        installation.serverMain,
        '--host=127.0.0.1',
        `--port=${options.port ?? 0}`,
        '--without-connection-token',
        '--accept-server-license-terms',
        '--telemetry-level=off',
        '--disable-workspace-trust',
        // A built VS Code ignores the development extension in the page's address without it.
        ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
        ...directories(data, extensionsDirectory),
      ],
      { ...ownGroup, env: options.environment, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    try {
      return new Server(await listening(child), child, data);
    } catch (error) {
      await endProcess(child);
      await rm(data, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    process.off('exit', this.endWithUs);
    await endProcess(this.child);
    await rm(this.data, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Installs a `.vsix` into an extensions directory, offline. */
export async function installExtension(
  { node, serverMain }: VsCodeInstallation,
  file: string,
  extensionsDirectory: string,
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'vscode-install-'));
  const arguments_ = [serverMain, ...directories(data, extensionsDirectory), `--install-extension=${file}`];
  await runCommand(node, arguments_);
  await rm(data, { recursive: true, force: true });
}

function directories(data: string, extensionsDirectory: string): string[] {
  return [
    `--server-data-dir=${data}`,
    `--user-data-dir=${join(data, 'data')}`,
    `--extensions-dir=${extensionsDirectory}`,
  ];
}

/** Machine settings hold all we set, whatever its scope but "application", which only user settings may. */
async function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const folder of ['Machine', 'User']) {
    const directory = join(data, 'data', folder);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
}

function listening(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Web UI available at \S+:(\d+)/.exec(output)?.[1];
      if (port) {
        resolve(new URL(`http://127.0.0.1:${port}/`));
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${output}`)));
  });
}
