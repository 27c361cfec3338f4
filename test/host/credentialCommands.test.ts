import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { goldenBase } from '../ui/goldenBase';
import { Issuer } from '../unit/credentials/issuer';
import { rewireNetwork } from '../unit/credentials/network';
import { testCertificate } from '../unit/credentials/testCertificate';
import { useSimulator } from './simulatedProfile';

const turnedOff = 'ALIBABA_CLOUD_ECS_METADATA_DISABLED';

describe('a command that takes its credentials from somewhere', () => {
  const former = process.env[turnedOff];
  let simulator: Simulator;
  let issuer: Issuer;
  let leave: () => Promise<void>;
  let restoreNetwork: () => void;

  before(async () => {
    simulator = await Simulator.start();
    issuer = await Issuer.start();
    simulator.keys.set(issuer.key.accessKeyId, issuer.key);
    restoreNetwork = rewireNetwork({ '100.100.100.200:80': issuer.plainPort }, testCertificate.cert);
    leave = await useSimulator(simulator);
  });

  after(async () => {
    if (former === undefined) {
      delete process.env[turnedOff];
    } else {
      process.env[turnedOff] = former;
    }
    restoreNetwork?.();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await leave?.();
    await commands.executeCommand('notifications.clearAll');
    await issuer?.close();
    await simulator?.close();
  });

  /** The AccessKey ID that a query of the account that is shown now is signed with. */
  const signedWith = async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    simulator.reset();
    const gate = simulator.hold({ action: 'DescribeImageSharePermission' });
    await commands.executeCommand('ecsImageSharing.query', goldenBase);
    await gate.arrived();
    gate.release();
    return simulator.requests.at(-1)?.accessKeyId;
  };

  it('uses the key in the environment', async () => {
    assert.equal(await signedWith(), defaultKey.accessKeyId);
  });

  it('asks nothing of the metadata address when the environment turns that off, and changes nothing', async () => {
    process.env[turnedOff] = 'true';
    await commands.executeCommand('ecsImageSharing.profile.useEcsRole');
    assert.deepEqual(issuer.requests, []);
    assert.equal(await signedWith(), defaultKey.accessKeyId);
  });

  it('uses the role of this ECS instance, from the metadata address', async () => {
    delete process.env[turnedOff];
    await commands.executeCommand('ecsImageSharing.profile.useEcsRole');
    assert.equal(await signedWith(), issuer.key.accessKeyId);
    assert.ok(issuer.requests.some(({ url }) => url.endsWith('/security-credentials/reader-role')));
  });
});
