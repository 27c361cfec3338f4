import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VsCodeInstallation } from './installVsCode';
import { isolatedEnvironment } from './isolatedEnvironment';
import { endOnLifeline, startOnLifeline } from './lifeline';
import { withLogFiles } from './logFiles';
import { createServerData, dataOptions, removeServerData, type Settings, writeSettings } from './serverData';

export interface ServerOptions {
  /** Where the extensions are installed. */
  readonly extensionsDirectory: string;
  readonly settings?: Settings;
  /** Any free port unless given. */
  readonly port?: number;
  /** Serves only pages whose address has it, since whoever opens one may do what this user may; anyone without. */
  readonly token?: string;
  /** Hides the credentials of this machine from it. */
  readonly isolated?: boolean;
  /** Variables of its environment, besides. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Lets a page load an extension under development, and run tests in it. */
  readonly forTests?: boolean;
  /** Logs all it can, to its log files as well, and asks every library to do so, too. */
  readonly chatty?: boolean;
}

/** A running VS Code server with data directories of its own, which go when it stops. */
export class Server {
  private printed = '';

  private constructor(
    readonly address: URL,
    private readonly child: ChildProcess,
    /** Everything it writes is below it. */
    readonly data: string,
  ) {
    const keep = (chunk: Buffer) => {
      this.printed += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
  }

  /** What it has printed since it listens. */
  get output(): string {
    return this.printed;
  }

  /** Puts a file into the home of an isolated server; the path is relative to it. */
  async writeHomeFile(path: string, content: string): Promise<void> {
    const file = join(homeIn(this.data), path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  static async start({ node, serverMain }: VsCodeInstallation, options: ServerOptions): Promise<Server> {
    const data = await createServerData();
    await writeSettings(data, options.settings ?? {});
    const home = homeIn(data);
    await mkdir(home);
    const args = [
      serverMain,
      '--host=127.0.0.1',
      `--port=${options.port ?? 0}`,
      ...(await tokenOptions(data, options.token)),
      '--accept-server-license-terms',
      '--telemetry-level=off',
      '--disable-workspace-trust',
      ...(options.chatty ? ['--log=trace'] : []),
      // A built VS Code ignores the extension under development in the page's address without it.
      ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
      ...dataOptions(data, options.extensionsDirectory),
    ];
    const environment = {
      ...(options.isolated ? isolatedEnvironment(home) : process.env),
      ...(options.chatty ? chattyEnvironment : {}),
      ...options.environment,
    };
    const child = startOnLifeline(node, args, environment);
    try {
      return new Server(await listening(child), child, data);
    } catch (error) {
      await endOnLifeline(child);
      await removeServerData(data);
      throw error;
    }
  }

  async stop(): Promise<void> {
    await endOnLifeline(this.child);
    await removeServerData(this.data);
  }
}

/** In a file: a command line can be read by everybody on the machine. */
async function tokenOptions(data: string, token: string | undefined): Promise<string[]> {
  if (token === undefined) {
    return ['--without-connection-token'];
  }
  const file = join(data, 'token');
  await writeFile(file, token, { mode: 0o600 });
  return [`--connection-token-file=${file}`];
}

const chattyEnvironment = { DEBUG: '*', ...withLogFiles };

function homeIn(data: string): string {
  return join(data, 'home');
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
