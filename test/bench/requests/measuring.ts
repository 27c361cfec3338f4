import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { bundle, shippedOptions } from '../bundle';
import { answerOf, endOf } from '../childAnswer';
import { requests } from './asker';
import type { Times } from './printProfiles';
import type { Measured } from './requestProcess';
import { timeByOwner } from './timeByOwner';

const modules = { ours: './ours', 'pop-core': './popCore', 'bare signed request': './bare', SDK: './sdk' } as const;

export type Contender = keyof typeof modules;

export const contenders = Object.keys(modules) as Contender[];

/** Runs contenders, each time in a new process. */
export class Measuring {
  private constructor(
    private readonly process: string,
    private readonly target: readonly [url: string, regionId: string, imageId: string],
  ) {}

  static async of(target: readonly [url: string, regionId: string, imageId: string]): Promise<Measuring> {
    return new Measuring(await bundle('requestProcess', `import './requestProcess';`, __dirname), target);
  }

  async run(name: Contender): Promise<Measured> {
    return this.fork(await this.program(name));
  }

  /** Milliseconds a request by whose code they were spent in. */
  async profile(name: Contender): Promise<Times> {
    const program = await this.program(name);
    const { profile } = await this.fork(program, 'profiled');
    const times = profile ? timeByOwner(profile, await readFile(program, 'utf8')) : [];
    return new Map([...times].map(([owner, ms]) => [owner, ms / requests]));
  }

  private async program(name: Contender): Promise<string> {
    const contents = `export * from '${modules[name]}';`;
    const options = name === 'ours' ? await shippedOptions() : undefined;
    return bundle(`request-${modules[name].slice(2)}`, contents, __dirname, options);
  }

  private async fork(program: string, ...rest: readonly string[]): Promise<Measured> {
    const child = fork(this.process, [program, ...this.target, ...rest]);
    const measured = await answerOf<Measured>(child);
    await endOf(child);
    return measured;
  }
}
