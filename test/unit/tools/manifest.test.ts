import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { projectRoot } from '../../workbench/projectPaths';

interface ContributedTool {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
}

/** What VS Code 1.99 knows of a tool. */
const known = [
  'name',
  'displayName',
  'userDescription',
  'modelDescription',
  'canBeReferencedInPrompt',
  'toolReferenceName',
  'icon',
  'tags',
  'inputSchema',
  'when',
];

describe('the tools of the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const tools: readonly ContributedTool[] = manifest.contributes.languageModelTools;
  const accepts = (name: string, input: unknown) => {
    const tool = tools.find((each) => each.name === `ecsImageSharing_${name}`);
    return new Ajv({ strict: true }).validate(tool?.inputSchema ?? {}, input);
  };

  it('say nothing that VS Code 1.99 does not know', () => {
    assert.equal(tools.length, 2);
    assert.deepEqual(
      tools.flatMap((tool) => Object.keys(tool).filter((key) => !known.includes(key))),
      [],
    );
    assert.ok(tools.every(({ toolReferenceName }) => /^ecsImageSharing\w+$/.test(toolReferenceName)));
  });

  it('are described in as much as every model reads', () => {
    assert.ok(tools.every(({ modelDescription }) => modelDescription.length <= 1024));
  });

  it('accept what they can answer, and refuse the rest', () => {
    assert.equal(accepts('sharePermission', { regionId: 'cn-hangzhou', imageId: 'm-1' }), true);
    assert.equal(accepts('sharePermission', { regionId: 'cn-hangzhou' }), false);
    assert.equal(accepts('accountImages', {}), true);
    assert.equal(accepts('accountImages', { accountId: '1', newSweep: true }), true);
    assert.equal(accepts('accountImages', { accountId: 1 }), false);
    assert.equal(accepts('accountImages', { newSweep: 'yes' }), false);
  });
});
