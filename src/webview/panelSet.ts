import type { Disposable, LogOutputChannel, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { type ErrorText, errorText } from '../ecs/errorText';

/** What stands in a panel. `State` is what VS Code keeps of it, so that it can be brought back. */
export interface PanelContent<State> extends Disposable {
  /** Aborted when the panel is closed. */
  readonly closed: AbortSignal;
  /** Asks on behalf of `session` until that ends: then the panel closes. May come again after `cannotStart`. */
  start(session: AccountSession, state: State): void | Promise<void>;
  /** Takes up what is asked of a panel that was started. */
  show(state: State): void;
  /** Says why there is nothing to show. */
  cannotStart(why: ErrorText): void;
  reveal(): void;
  /** Shows the names and settings of now. */
  redraw(): void;
}

interface PanelSetParts<State, Content> {
  readonly frame: { create(): WebviewPanel; prepare(panel: WebviewPanel): void };
  readonly fill: (panel: WebviewPanel, state?: State) => Content;
  /** Undefined for what is not valid. */
  readonly read: (saved: unknown) => State | undefined;
  /** What a panel is about, also where the rest of its state is not valid; undefined when not even that can be told. */
  readonly subjectOf: (saved: unknown) => string | undefined;
  readonly sessions: { get(id: string): Promise<AccountSession | undefined> };
  readonly whyNot: { readonly profileGone: () => ErrorText; readonly notRestorable: () => ErrorText };
  readonly log: Pick<LogOutputChannel, 'error'>;
}

interface Kept<Content> {
  readonly content: Content;
  readonly subject?: string;
  sessionId?: string;
  phase: 'waiting' | 'started' | 'failed';
}

/** The panels of one kind, one for each account and subject; brings them back after the window was reloaded. */
export class PanelSet<State extends { readonly sessionId: string }, Content extends PanelContent<State>>
  implements WebviewPanelSerializer, Disposable
{
  private readonly kept = new Set<Kept<Content>>();

  constructor(private readonly parts: PanelSetParts<State, Content>) {}

  /**
   * Brings the panel that `state` is about to the front, or opens one, and asks. A panel that could not be started is
   * started now, on behalf of `session`, whosever it was: whoever asks again does not want to read of that once more.
   */
  async open(session: AccountSession, state: State): Promise<void> {
    const kept = this.find(state) ?? this.findFailed(state);
    kept?.content.reveal();
    if (kept?.phase === 'started') {
      kept.content.show(state);
    } else {
      await this.start(kept ?? this.adopt(this.parts.frame.create(), state), session, state);
    }
  }

  async deserializeWebviewPanel(panel: WebviewPanel, saved: unknown): Promise<void> {
    const { frame, read, sessions, whyNot } = this.parts;
    const state = read(saved);
    if (state && this.find(state)) {
      panel.dispose();
      return;
    }
    frame.prepare(panel);
    const kept = this.adopt(panel, state, saved);
    if (!state) {
      this.fail(kept, whyNot.notRestorable());
      return;
    }
    try {
      const session = await sessions.get(state.sessionId);
      // Somebody may have asked for the same meanwhile.
      if (kept.phase === 'waiting' && session) {
        await this.start(kept, session, state);
      } else if (kept.phase === 'waiting') {
        this.fail(kept, whyNot.profileGone());
      }
    } catch (error) {
      if (kept.phase === 'waiting') {
        this.failWith(kept, error);
      }
    }
  }

  redraw(): void {
    for (const { content } of this.kept) {
      content.redraw();
    }
  }

  dispose(): void {
    for (const { content } of [...this.kept]) {
      content.dispose();
    }
  }

  private find(state: State): Kept<Content> | undefined {
    return this.about(state).find(({ sessionId }) => sessionId === state.sessionId);
  }

  private findFailed(state: State): Kept<Content> | undefined {
    return this.about(state).find(({ phase }) => phase === 'failed');
  }

  private about(state: State): readonly Kept<Content>[] {
    const subject = this.parts.subjectOf(state);
    return [...this.kept].filter((kept) => kept.subject !== undefined && kept.subject === subject);
  }

  private adopt(panel: WebviewPanel, state: State | undefined, saved: unknown = state): Kept<Content> {
    const content = this.parts.fill(panel, state);
    const subject = this.parts.subjectOf(saved);
    const kept: Kept<Content> = { content, subject, sessionId: state?.sessionId, phase: 'waiting' };
    this.kept.add(kept);
    content.closed.addEventListener('abort', () => this.kept.delete(kept), { once: true });
    return kept;
  }

  private async start(kept: Kept<Content>, session: AccountSession, state: State): Promise<void> {
    kept.sessionId = session.id;
    kept.phase = 'started';
    try {
      await kept.content.start(session, state);
    } catch (error) {
      this.failWith(kept, error);
    }
  }

  private failWith(kept: Kept<Content>, error: unknown): void {
    this.parts.log.error(`A page could not be opened: ${String(error)}`);
    this.fail(kept, errorText(error));
  }

  private fail(kept: Kept<Content>, why: ErrorText): void {
    kept.phase = 'failed';
    kept.content.cannotStart(why);
  }
}
