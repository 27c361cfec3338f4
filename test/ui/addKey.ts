import type { SimulatorKey } from '../simulator/keys';
import type { Workbench } from './workbench';

type Key = Pick<SimulatorKey, 'accessKeyId' | 'accessKeySecret'>;

/** Types a key into the steps of "Add an AccessKey…", up to where it is checked. */
export async function enterKey({ quickInput }: Workbench, { accessKeyId, accessKeySecret }: Key): Promise<void> {
  await quickInput.answer(/^AccessKey ID of a RAM user/, accessKeyId);
  await quickInput.answer(/^AccessKey secret\./, accessKeySecret);
  await quickInput.answer(/^STS token, for temporary/, '');
}

/** Adds a profile from the palette, and waits until the view shows it. */
export async function addKey(workbench: Workbench, key: Key, name: string): Promise<void> {
  await workbench.runCommand('Add an AccessKey…');
  await enterKey(workbench, key);
  await workbench.quickInput.answer(/Name the profile/, name);
  await workbench.images.accountShown(`${name}: account`);
}
