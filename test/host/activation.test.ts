import assert from 'node:assert/strict';
import { commands, type Extension, extensions } from 'vscode';

/** Commands that VS Code itself makes for every view. */
const viewVerbs = ['focus', 'open', 'removeView', 'resetViewLocation', 'toggleVisibility'];

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('activation', () => {
  let extension: Extension<unknown>;
  let manifest: Manifest;

  const views = (): string[] => Object.values(manifest.contributes.views).flatMap((list) => list.map(({ id }) => id));

  before(async () => {
    const found = extensions.getExtension('ecs-image-sharing.ecs-image-sharing');
    assert.ok(found, 'the extension is installed');
    extension = found;
    manifest = found.packageJSON as Manifest;
    const started = performance.now();
    await found.activate();
    // For people to read; `npm run bench` is where times are compared.
    console.log(`    loaded and activated within ${(performance.now() - started).toFixed(1)} ms`);
  });

  it('activates from the installed package', () => {
    assert.equal(extension.isActive, true);
    assert.match(extension.extensionPath, /ecs-image-sharing\.ecs-image-sharing-\d+\.\d+\.\d+/);
  });

  it('registers every command it contributes, and contributes every command it registers', async () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    const fromVsCode = views().flatMap((id) => viewVerbs.map((verb) => `${id}.${verb}`));
    const registered = (await commands.getCommands(true)).filter(
      (command) => command.startsWith('ecsImageSharing.') && !fromVsCode.includes(command),
    );
    assert.deepEqual(registered.sort(), contributed.sort());
  });

  it('shows every view it contributes', async () => {
    for (const id of views()) {
      await commands.executeCommand(`${id}.focus`);
    }
  });
});
