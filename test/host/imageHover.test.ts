import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { commands, type Hover, MarkdownString, Position, type TextDocument, workspace } from 'vscode';
import { goldenBase } from '../ui/goldenBase';

const { regionId, imageId, imageName } = goldenBase;

/** What is shown at a place, without the signs by which Markdown knows that it is only text. */
async function shownAt(document: TextDocument, at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const parts = hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (typeof part === 'string' ? part : part.value));
  return parts
    .join('\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '');
}

describe('the ID of an image in an open file', () => {
  let document: TextDocument;
  const onId = new Position(0, 'image_id = "m-'.length);

  /** Answers of the sample account are quick, but not immediate. */
  const untilShown = async (expected: RegExp): Promise<string> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const shown = await shownAt(document, onId);
      if (expected.test(shown)) {
        return shown;
      }
      await setTimeout(100);
    }
    throw new Error(`Never shown: ${expected}. Shown: ${await shownAt(document, onId)}`);
  };

  before(async () => {
    const content = `image_id = "${imageId}"\nm-bp1nobodyhasseenit0\n`;
    document = await workspace.openTextDocument({ language: 'plaintext', content });
    await commands.executeCommand('ecsImageSharing.sample.explore');
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('tells nothing before the image was seen', async () => {
    assert.equal(await shownAt(document, onId), '');
  });

  it('tells name and region once the Images view has them, marked as a sample', async () => {
    await commands.executeCommand('ecsImageSharing.image.reveal', { regionId, imageId });
    const shown = await untilShown(new RegExp(imageName));
    assert.match(shown, new RegExp(`Image ${imageId} in ${regionId}`));
    assert.match(shown, /Sample account/);
  });

  it('tells with how many accounts it is shared once that was asked', async () => {
    await commands.executeCommand('ecsImageSharing.query', { regionId, imageId });
    const shown = await untilShown(/Shared with 120 accounts/);
    assert.match(shown, /\[Query Share Permission\]\(command:ecsImageSharing\.query\?/);
  });

  it('lets nothing be run from there but the query', async () => {
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, onId);
    const trust = hover?.contents.map((part) => (part instanceof MarkdownString ? part.isTrusted : undefined));
    assert.deepEqual(trust?.filter(Boolean), [{ enabledCommands: ['ecsImageSharing.query'] }]);
  });

  it('tells nothing of an image that nobody has seen, nor of other words', async () => {
    assert.equal(await shownAt(document, new Position(1, 3)), '');
    assert.equal(await shownAt(document, new Position(0, 2)), '');
  });
});
