import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { extensions, type LogOutputChannel, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import * as z from 'zod/mini';
import { pageHtml } from '../../src/webview/pageHtml';
import { WebviewPage } from '../../src/webview/webviewPage';

const look = { asset: 'results', title: 'A <b>page</b>', strings: { hello: '"><script>alert(1)</script>' } } as const;
const extensionUri = () =>
  extensions.getExtension('ecs-image-sharing.ecs-image-sharing')?.extensionUri ?? Uri.file('/');

describe('a page in a panel', () => {
  let panel: WebviewPanel;
  beforeEach(() => {
    panel = window.createWebviewPanel('ecsImageSharing.test', 'Test', ViewColumn.One, { enableScripts: true });
  });
  afterEach(() => panel.dispose());

  it('may load its own style and font and run one script, and nothing else', () => {
    const html = pageHtml(panel.webview, extensionUri(), look);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const directives = Object.fromEntries(
      policy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    const [, nonce = ''] = /^'nonce-([\w-]{20,})'$/.exec(directives['script-src'] ?? '') ?? [];
    assert.notEqual(nonce, '');
    assert.deepEqual(directives, {
      'default-src': "'none'",
      'script-src': `'nonce-${nonce}'`,
      'style-src': panel.webview.cspSource,
      'font-src': panel.webview.cspSource,
    });
    assert.deepEqual(
      [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag.includes(`nonce="${nonce}"`) && tag.includes(' src="')),
      [true],
    );
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<b>/);
    assert.ok(!pageHtml(panel.webview, extensionUri(), look).includes(nonce), 'each page has a nonce of its own');
  });

  it('hears what it understands, and drops every other message with one line in the log', async () => {
    const done: unknown[] = [];
    const warned: string[] = [];
    const log = { warn: (line: string) => warned.push(line), error: (line: string) => warned.push(line) };
    const copy = z.object({ type: z.literal('copy'), accountId: z.string().check(z.regex(/^\d+$/)) });
    const fromPage = z.union([z.object({ type: z.literal('ready') }), copy]);
    // Nothing is there, so the page's own script says nothing in between.
    const parts = { extensionUri: Uri.file('/nowhere'), log: log as unknown as LogOutputChannel };
    const page = new WebviewPage(panel, parts, look, {
      fromPage,
      draw: () => void done.push('drawn'),
      act: async (message) => void done.push(message),
    });
    const hostile = [
      'null',
      '7',
      '"ready"',
      '[]',
      '{}',
      '[{ type: "ready" }]',
      '{ type: "open", uri: "command:evil" }',
      '{ type: "copy" }',
      '{ type: "copy", accountId: ["1"] }',
      '{ type: "copy", accountId: "1; id" }',
      'JSON.parse(\'{"__proto__":{"type":"copy","accountId":"1"}}\')',
      '"x".repeat(100000)',
    ];
    const messages = [...hostile, '{ type: "ready" }', '{ type: "copy", accountId: "17", more: "<b>" }'];
    panel.webview.html = `<script>const host = acquireVsCodeApi();${messages.map((it) => `host.postMessage(${it});`).join('')}</script>`;
    for (let tries = 0; done.length < 2 && tries < 100; tries += 1) {
      await delay(100);
    }
    assert.deepEqual(done, ['drawn', { type: 'copy', accountId: '17' }]);
    assert.equal(warned.length, hostile.length);
    assert.ok(warned.every((line) => line === 'A message of the page "results" was not understood and is ignored.'));
    page.dispose();
  });
});
