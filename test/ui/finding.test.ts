import assert from 'node:assert/strict';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`finding an image in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start();
    const settings = { 'ecsImageSharing.endpoint': simulator.url };
    workbench = await Workbench.open({ height: walk.wholeTree, settings });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
    await workbench.images.expand(goldenBase.regionId);
    await workbench.images.item(goldenBase.imageName).waitFor();
    simulator.reset();
  });

  afterEach(() => simulator.reset());

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  const imagesIn = (regionId: string) => [...(simulator.account.images(regionId)?.values() ?? [])];
  const asked = (filter = {}) => simulator.recorder.matching({ action: 'DescribeImages', ...filter });
  /** The images of the open region that are shown; their names begin so, unlike those of other rows. */
  const shownImages = async () => (await workbench.images.namesAt(2)).filter((name) => name.startsWith('Image '));
  const goTo = async (text: string) => {
    await workbench.runCommand('ECS Image Sharing: Go to Image…');
    await workbench.quickInput.answer(/^ID of an image/, text);
  };

  it('filters as one types, says of how much, and asks for nothing', async () => {
    const { images, quickInput } = workbench;
    await images.titleAction('Filter Images…');
    await quickInput.showing('Filter the loaded images');
    await quickInput.type('GOLDEN');
    await images.message('Filtered by "GOLDEN": 3 of 50 loaded images').waitFor();
    await images.item('community-toolbox').waitFor({ state: 'detached' });
    await quickInput.accept();
    assert.equal((await shownImages()).length, 3);
    await images.item('Load More', 2).waitFor();
    assert.equal(simulator.requests.length, 0);
  });

  it('goes back to what it was when one thinks better of it', async () => {
    const { images, quickInput } = workbench;
    await images.titleAction('Filter Images…');
    await quickInput.type('payroll');
    await images.message('1 of 50 loaded images').waitFor();
    await quickInput.dismiss();
    await images.message('Filtered by "GOLDEN": 3 of 50 loaded images').waitFor();
  });

  it('finds what is not loaded yet by searching the whole region', async () => {
    const { images, quickInput } = workbench;
    const last = imagesIn(goldenBase.regionId)[60];
    assert(last);
    await images.titleAction('Filter Images…');
    await quickInput.type('-061');
    await quickInput.accept();
    await images.message('0 of 50 loaded images').waitFor();
    await images.item('Search the Whole Region…').click();
    await images.message('Filtered by "-061": 1 of 64 loaded images').waitFor();
    await images.item(last.imageId).waitFor();
    await images.item('Search the Whole Region…').waitFor({ state: 'detached' });
    assert.deepEqual(
      asked().map(({ params }) => [params.RegionId, params.PageNumber]),
      [[goldenBase.regionId, '2']],
    );
  });

  it('still filters after a reload, until the filter is cleared', async () => {
    const { images } = workbench;
    await workbench.stored(/text\W+061/);
    await workbench.reload();
    await images.show();
    await images.message('Filtered by "-061"').waitFor();
    await images.expand(goldenBase.regionId);
    await images.titleAction('Clear Filter');
    await images.item(goldenBase.imageName).waitFor();
    await images.message('Filtered by').waitFor({ state: 'detached' });
    assert.equal((await shownImages()).length, 50);
  });

  it('shows only public images', async () => {
    const { images, quickInput } = workbench;
    const expected = imagesIn(goldenBase.regionId)
      .slice(0, 50)
      .filter(({ isPublic }) => isPublic);
    await images.titleAction('Filter Images…');
    await quickInput.tick(/^Only public/);
    await images.message(`Filtered by only public: ${expected.length} of 50 loaded images`).waitFor();
    await quickInput.accept();
    await images.item('community-toolbox').waitFor();
    await images.item(goldenBase.imageName).waitFor({ state: 'detached' });
    assert.equal((await shownImages()).length, expected.length);
  });

  it('goes to a loaded image by its ID without asking, though the filter hid it', async () => {
    const { images } = workbench;
    await goTo(goldenBase.imageId);
    await images.selected(goldenBase.imageName).waitFor();
    await images.message('Filtered by').waitFor({ state: 'detached' });
    assert.deepEqual(asked(), []);
  });

  it('goes to an image of any region by its ID, asking each region once', async () => {
    const { images } = workbench;
    const far = imagesIn('eu-central-1')[11];
    assert(far);
    await goTo(far.imageId);
    await images.selected(far.imageId).waitFor();
    assert.equal(asked({ imageId: far.imageId }).length, simulator.account.regions.length);
  });

  it('lets one choose when several have the name', async () => {
    const { images, quickInput } = workbench;
    await goTo('golden-base');
    await quickInput.pick('golden-base-nightly');
    await images.selected('golden-base-nightly').waitFor();
    assert.deepEqual(asked(), []);
  });

  it('does not say that an image is nowhere while a region does not answer', async () => {
    simulator.faults.add({ kind: 'forbidden', regionId: 'cn-beijing' });
    await goTo('m-nobodyknowsthis');
    const said = workbench.notifications.saying('It is not known whether there is an image m-nobodyknowsthis');
    await said.waitFor();
    await said.getByText('China (Beijing)').waitFor();
    simulator.faults.clear();
    await workbench.notifications.pause();
    await workbench.notifications.press('It is not known whether', 'Retry');
    await workbench.notifications.saying('No image m-nobodyknowsthis was found in any region').waitFor();
    await workbench.notifications.pause();
  });

  it('does not say that an image is nowhere while a region has images that it did not list', async () => {
    const change = (body: object) => ({ ...body, TotalCount: 7, Images: { Image: [] } });
    simulator.faults.add({ kind: 'edit', change, action: 'DescribeImages', regionId: 'cn-beijing' });
    await goTo('nobody-knows-this');
    const said = workbench.notifications.saying('ECS has images that match in China (Beijing), but did not list them');
    await said.waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.notifications.pause();
  });

  it('hides the regions that have no images, asking each for its count once', async () => {
    const { images } = workbench;
    const filled = simulator.account.regions.filter(({ regionId }) => imagesIn(regionId).length > 0);
    await images.moreAction('Hide Regions Without Images');
    await walk.showsRegions(workbench, filled.length);
    await images.message(`${filled.length} of 32 regions: without those that list no images`).waitFor();
    await simulator.recorder.settled();
    assert.deepEqual(
      asked().map(({ params }) => params.PageSize),
      simulator.account.regions.map(() => '1'),
    );
    await images.moreAction('Show Regions Without Images');
    await walk.showsRegions(workbench, 32);
  });

  it('shows the regions that one chooses, and looks nowhere else', async () => {
    const { images, quickInput } = workbench;
    const [hidden] = imagesIn('cn-qingdao');
    assert(hidden);
    await images.moreAction('Choose Regions…');
    await quickInput.showing('Choose the regions to show');
    await quickInput.tick(/^China \(Qingdao\)/);
    await quickInput.accept();
    await walk.showsRegions(workbench, 31);
    await images.message('31 of 32 regions').waitFor();
    await goTo(hidden.imageId);
    await workbench.notifications.saying('in the regions that are shown (31). The others were not searched.').waitFor();
    await images.moreAction('Choose Regions…');
    await quickInput.tick(/^China \(Qingdao\)/);
    await quickInput.accept();
    await walk.showsRegions(workbench, 32);
    await goTo(hidden.imageId);
    await images.selected(hidden.imageId).waitFor();
  });
});
