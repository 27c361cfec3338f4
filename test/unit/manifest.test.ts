import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { projectRoot } from '../workbench/projectPaths';

const read = (file: string) => readFileSync(join(projectRoot, file));

/** https://code.visualstudio.com/api/references/extension-manifest and https://github.com/eclipse/openvsx/wiki/Publishing-Extensions */
describe('the manifest, as the Visual Studio Marketplace and Open VSX want it', () => {
  it('names a licence, and the file is there', () => {
    assert.equal(manifest.license, 'MIT');
    assert.match(read('LICENSE').toString(), /^MIT License/);
  });

  it('asks for nothing that only one editor has', () => {
    for (const field of ['enabledApiProposals', 'extensionDependencies', 'extensionPack']) {
      assert.ok(!(field in manifest), field);
    }
  });

  it('has a square PNG of 256 pixels for its icon', () => {
    const icon = read(manifest.icon);
    assert.equal(icon.subarray(1, 4).toString(), 'PNG');
    // The first chunk of a PNG begins with width and height.
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
  });

  it('has no more key words than the galleries take, each once', () => {
    assert.ok(manifest.keywords.length <= 30);
    assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
  });

  it('leads to its source, its issues and its page over HTTPS', () => {
    for (const url of [manifest.repository.url, manifest.bugs.url, manifest.homepage]) {
      assert.equal(new URL(url).protocol, 'https:');
    }
  });

  it('has pictures in its README that both galleries show: no SVG, and none from elsewhere', () => {
    const pictures = [
      ...read('README.md')
        .toString()
        .matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img[^>]+src="([^"]+)"/g),
    ];
    assert.ok(pictures.length > 0);
    assert.deepEqual(
      pictures
        .map(([, markdown, html]) => markdown ?? html ?? '')
        .filter((target) => !/^media\/[^:]+\.png$/.test(target)),
      [],
    );
  });
});
