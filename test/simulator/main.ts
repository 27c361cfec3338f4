import { parseArgs } from 'node:util';
import { defaultKey } from './keys';
import { Simulator } from './simulator';

/** Serves the sample account until it is stopped: `npx tsx test/simulator/main.ts [--port N]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const simulator = await Simulator.start({ port: Number(values.port) });
  console.log(`Endpoint         ${simulator.url}`);
  console.log(`AccessKey ID     ${defaultKey.accessKeyId}`);
  console.log(`AccessKey secret ${defaultKey.accessKeySecret}`);
}

void main();
