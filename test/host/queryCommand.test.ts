import assert from 'node:assert/strict';
import { commands, TabInputWebview, window } from 'vscode';
import { Simulator } from '../simulator/simulator';
import { goldenBase } from '../ui/goldenBase';
import { useSimulator } from './simulatedProfile';

const { regionId, imageId } = goldenBase;
const shares = 'DescribeImageSharePermission';

describe('a query that another extension asks for', () => {
  let simulator: Simulator;
  let leave: () => Promise<void>;

  before(async () => {
    simulator = await Simulator.start();
    leave = await useSimulator(simulator);
  });

  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    simulator.reset();
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await leave?.();
    await commands.executeCommand('notifications.clearAll');
    await simulator?.close();
  });

  const query = (given: unknown) => commands.executeCommand('ecsImageSharing.query', given);
  const pages = () => {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    return tabs.filter(({ input }) => input instanceof TabInputWebview).map(({ label }) => label);
  };
  const asked = () =>
    simulator.recorder.matching({ action: shares }).map(({ params }) => {
      return [params.RegionId, params.ImageId, params.PageNumber, params.PageSize];
    });

  it('opens the page that it names, and asks for that page alone', async () => {
    const gate = simulator.hold({ action: shares });
    await query({ regionId, imageId, pageNumber: 3, pageSize: 10 });
    await gate.arrived();
    assert.deepEqual(asked(), [[regionId, imageId, '3', '10']]);
    assert.equal(pages().length, 1);
    assert.match(pages().join(), new RegExp(imageId));
  });

  it('begins on the first page, of the size in the settings', async () => {
    const gate = simulator.hold({ action: shares });
    await query({ regionId, imageId });
    await gate.arrived();
    assert.deepEqual(asked(), [[regionId, imageId, '1', '50']]);
  });

  for (const wrong of [
    { regionId: 'Hangzhou' },
    { imageId: 'no image' },
    { imageId: '../../m-1' },
    { pageNumber: 0 },
    { pageNumber: 1.5 },
    { pageNumber: Number.POSITIVE_INFINITY },
    { pageSize: 101 },
    { pageSize: -1 },
  ]) {
    it(`sends nothing and opens nothing for ${JSON.stringify(wrong)}`, async () => {
      assert.equal(await query({ regionId, imageId, ...wrong }), undefined);
      assert.deepEqual([simulator.requests, pages()], [[], []]);
    });
  }

  it('asks a person for the image when only the region is given, or for both when neither is of use', async () => {
    for (const [given, action] of [
      [{ regionId, imageId: 7 }, 'DescribeImages'],
      ['m-1', 'DescribeRegions'],
    ] as const) {
      const gate = simulator.hold({ action });
      const done = query(given);
      await gate.arrived();
      await commands.executeCommand('workbench.action.closeQuickOpen');
      assert.equal(await done, undefined);
      gate.release();
    }
    assert.deepEqual([asked(), pages()], [[], []]);
  });

  it('ends at once for an account that is not open', async () => {
    assert.equal(await query({ sessionId: 'nobody', regionId, imageId }), undefined);
    assert.deepEqual([simulator.requests, pages()], [[], []]);
  });
});
