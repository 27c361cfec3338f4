import assert from 'node:assert/strict';
import { CancellationTokenSource, LanguageModelTextPart, lm } from 'vscode';

/**
 * What a tool answers a language model: one text, which is JSON. Where extension tests run, VS Code agrees by itself to
 * what it would ask a person.
 */
export async function askTool(name: string, input: object, token = new CancellationTokenSource().token) {
  const tool = `ecsImageSharing_${name}`;
  const { content } = await lm.invokeTool(tool, { input, toolInvocationToken: undefined }, token);
  const [part] = content;
  assert.ok(content.length === 1 && part instanceof LanguageModelTextPart, 'one text');
  return JSON.parse(part.value);
}
