import assert from 'node:assert/strict';
import type { WebviewPanel } from 'vscode';
import * as z from 'zod/mini';
import type { AccountSession } from '../../../src/credentials/accountSession';
import { EcsError } from '../../../src/ecs/ecsError';
import { type PanelContent, PanelSet } from '../../../src/webview/panelSet';

const stateSchema = z.object({ sessionId: z.string(), image: z.string(), pageNumber: z.int() });
const subjectSchema = z.object({ image: z.string() });
type State = z.infer<typeof stateSchema>;

const web = { sessionId: 'p1', image: 'web', pageNumber: 1 };
const sessionOf = (id: string) => ({ id }) as AccountSession;

/** What the set does with a panel, in words. */
class Told implements PanelContent<State> {
  private readonly ending = new AbortController();
  readonly closed = this.ending.signal;
  readonly told: string[] = [];
  startFailure?: Error;

  async start({ id }: AccountSession, { pageNumber }: State): Promise<void> {
    this.told.push(`start ${id} ${pageNumber}`);
    if (this.startFailure) {
      throw this.startFailure;
    }
  }
  show({ pageNumber }: State): void {
    this.told.push(`show ${pageNumber}`);
  }
  cannotStart({ what }: { what: string }): void {
    this.told.push(what);
  }
  reveal(): void {
    this.told.push('reveal');
  }
  redraw(): void {
    this.told.push('redraw');
  }
  dispose(): void {
    this.ending.abort();
  }
}

describe('PanelSet', () => {
  let sessions: Map<string, AccountSession | Promise<AccountSession | undefined>>;
  let contents: Told[];
  let closedAtOnce: number;
  let set: PanelSet<State, Told>;
  const panel = () => ({ dispose: () => closedAtOnce++ }) as unknown as WebviewPanel;
  const told = () => contents.map((content) => content.told);

  beforeEach(() => {
    sessions = new Map([['p1', sessionOf('p1')]]);
    contents = [];
    closedAtOnce = 0;
    set = new PanelSet<State, Told>({
      frame: { create: panel, prepare: () => {} },
      fill: () => {
        const content = new Told();
        contents.push(content);
        return content;
      },
      read: (saved) => stateSchema.safeParse(saved).data,
      subjectOf: (saved) => subjectSchema.safeParse(saved).data?.image,
      sessions: { get: async (id) => sessions.get(id) },
      whyNot: {
        profileGone: () => ({ what: 'gone', why: '' }),
        notRestorable: () => ({ what: 'invalid', why: '' }),
      },
      log: { error: () => {} },
    });
  });

  it('opens one panel for each account and subject, and shows in it what is asked next', async () => {
    await set.open(sessionOf('p1'), web);
    await set.open(sessionOf('p1'), { ...web, pageNumber: 2 });
    await set.open(sessionOf('p2'), { ...web, sessionId: 'p2' });
    await set.open(sessionOf('p1'), { ...web, image: 'db' });
    assert.deepEqual(told(), [['start p1 1', 'reveal', 'show 2'], ['start p2 1'], ['start p1 1']]);
  });

  it('opens another panel once the first is closed', async () => {
    await set.open(sessionOf('p1'), web);
    contents[0]?.dispose();
    await set.open(sessionOf('p1'), web);
    assert.deepEqual(told(), [['start p1 1'], ['start p1 1']]);
  });

  it('brings a panel back, and closes a second one about the same', async () => {
    await set.deserializeWebviewPanel(panel(), { ...web, pageNumber: 3, page: {} });
    await set.deserializeWebviewPanel(panel(), web);
    assert.deepEqual(told(), [['start p1 3']]);
    assert.equal(closedAtOnce, 1);
  });

  it('starts anew, for whoever asks, a panel whose profile is gone', async () => {
    await set.deserializeWebviewPanel(panel(), { ...web, sessionId: 'p0' });
    assert.deepEqual(told(), [['gone']]);
    await set.open(sessionOf('p1'), { ...web, pageNumber: 2 });
    await set.open(sessionOf('p1'), { ...web, pageNumber: 3 });
    assert.deepEqual(told(), [['gone', 'reveal', 'start p1 2', 'reveal', 'show 3']]);
  });

  it('starts anew a panel of which only the subject was kept as it should be', async () => {
    await set.deserializeWebviewPanel(panel(), { ...web, pageNumber: 'x' });
    await set.deserializeWebviewPanel(panel(), 'nothing');
    await set.open(sessionOf('p1'), web);
    assert.deepEqual(told(), [['invalid', 'reveal', 'start p1 1'], ['invalid']]);
  });

  it('starts anew a panel whose account could not be opened', async () => {
    sessions.set('p1', Promise.reject(new EcsError({ kind: 'storage', reason: 'locked' })));
    await set.deserializeWebviewPanel(panel(), web);
    await set.open(sessionOf('p1'), web);
    assert.deepEqual(told(), [['The profiles are out of reach.', 'reveal', 'start p1 1']]);
  });

  it('starts anew a panel that failed to start', async () => {
    await set.deserializeWebviewPanel(panel(), { ...web, sessionId: 'p0' });
    const [content] = contents;
    assert.ok(content);
    content.startFailure = new Error('late');
    await set.open(sessionOf('p1'), web);
    content.startFailure = undefined;
    await set.open(sessionOf('p1'), web);
    assert.deepEqual(content.told.slice(2), ['start p1 1', 'Something unexpected happened.', 'reveal', 'start p1 1']);
  });

  it('starts a panel once when its image is asked for while it is brought back', async () => {
    let found: (session: AccountSession) => void = () => {};
    sessions.set('p1', new Promise((resolve) => (found = resolve)));
    const back = set.deserializeWebviewPanel(panel(), web);
    await set.open(sessionOf('p1'), { ...web, pageNumber: 2 });
    found(sessionOf('p1'));
    await back;
    assert.deepEqual(told(), [['reveal', 'start p1 2']]);
  });

  it('does not give a panel that is being brought back to another account', async () => {
    let found: (session: AccountSession) => void = () => {};
    sessions.set('p1', new Promise((resolve) => (found = resolve)));
    const back = set.deserializeWebviewPanel(panel(), web);
    await set.open(sessionOf('p2'), { ...web, sessionId: 'p2' });
    found(sessionOf('p1'));
    await back;
    assert.deepEqual(told(), [['start p1 1'], ['start p2 1']]);
  });

  it('redraws all panels, and closes them', async () => {
    await set.open(sessionOf('p1'), web);
    await set.open(sessionOf('p2'), { ...web, sessionId: 'p2' });
    set.redraw();
    set.dispose();
    set.redraw();
    assert.deepEqual(told(), [
      ['start p1 1', 'redraw'],
      ['start p2 1', 'redraw'],
    ]);
    assert.ok(contents.every(({ closed }) => closed.aborted));
  });
});
