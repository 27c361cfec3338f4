import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../workbench/projectPaths';
import { chooseColorTheme } from './colorTheme';
import { goldenBase } from './goldenBase';
import * as walk from './walk';
import { version, Workbench } from './workbench';

const steps = {
  browse: /Open a region and an image/,
  query: /Ask for one image/,
  sweep: /Turn the question round/,
  start: /Open an account/,
} as const;

type Picture = keyof typeof steps;

const pictures = Object.keys(steps) as Picture[];

describe(`the walkthrough in VS Code ${version}`, () => {
  let workbench: Workbench;

  // Anew for each test: what was done once stays ticked.
  beforeEach(async () => {
    workbench = await Workbench.open({ height: 1000 });
    await open();
  });
  afterEach(() => workbench?.close());

  it('has four steps, each with its picture, in the colours of the theme', async () => {
    const backgrounds = { 'Light Modern': 'rgb(248, 248, 248)', 'Dark Modern': 'rgb(24, 24, 24)' } as const;
    for (const theme of ['Light Modern', 'Dark Modern'] as const) {
      await chooseColorTheme(workbench, theme);
      for (const picture of pictures) {
        await choose(picture);
        assert.equal(await backgroundOf(picture), backgrounds[theme], `${picture} in ${theme}`);
      }
    }
  });

  it('can be done on the sample account, and ticks each step that was done', async () => {
    const { images, accounts, quickInput } = workbench;
    for (const picture of pictures) {
      await ticked(picture, false);
    }
    await choose('start');
    await button('Explore a Sample Account').click();
    await images.message('Sample account').waitFor();
    await ticked('start');

    await choose('browse');
    await button('Show the Images View').click();
    await walk.openImage(workbench);
    await images.inlineAction(walk.at(0), 'Copy Account ID');
    await ticked('browse');

    await choose('query');
    await button('Query Share Permission…').click();
    await quickInput.pick(goldenBase.regionId);
    await quickInput.showing(`image in ${goldenBase.regionId}`);
    await quickInput.pick(goldenBase.imageName);
    await workbench
      .webview()
      .getByRole('row', { name: walk.at(0) })
      .waitFor();
    await open();
    await ticked('query');

    await choose('sweep');
    await button('Sweep All Regions').click();
    await accounts.item(/^Everybody \(share group all\)/).waitFor();
    await ticked('sweep');
  });

  const walkthrough = () => workbench.page.locator('.gettingStartedContainer');
  const button = (name: string) => walkthrough().getByRole('button', { name, exact: true });
  const step = (picture: Picture) => walkthrough().getByRole('button', { name: steps[picture] }).first();

  /** By its title: in the middle of a step that is open are links. */
  async function choose(picture: Picture): Promise<void> {
    await step(picture).getByText(steps[picture]).first().click();
  }

  async function open(): Promise<void> {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.quickInput.pick(/^See with whom your ECS images are shared/);
    await step('browse').waitFor();
  }

  async function ticked(picture: Picture, checked = true): Promise<void> {
    await walkthrough().getByRole('checkbox', { name: steps[picture], checked }).first().waitFor();
  }

  /** The colour in which the large surface of a picture is drawn, once all its shapes are. */
  async function backgroundOf(picture: Picture): Promise<string> {
    const file = readFileSync(join(projectRoot, 'media', 'walkthrough', `${picture}.svg`), 'utf8');
    const shapes = (file.match(/<[a-z]/g) ?? []).length - 1;
    const drawing = workbench.webview().locator('svg');
    await drawing.locator(`> :nth-child(${shapes}):last-child`).waitFor({ state: 'attached' });
    const surface = drawing.locator('> rect[fill*="sideBar-background"]').first();
    const { width = 0, height = 0 } = (await surface.boundingBox()) ?? {};
    assert.ok(width > 100 && height > 20, `${width} × ${height}`);
    return surface.evaluate((shape) => shape.ownerDocument.defaultView?.getComputedStyle(shape).fill ?? '');
  }
});
