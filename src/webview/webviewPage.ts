import type { Disposable, LogOutputChannel, Uri, WebviewPanel } from 'vscode';
import type * as z from 'zod/mini';
import { showError } from '../showError';
import { showingFailures } from '../showingFailures';
import { type PageParts, pageHtml } from './pageHtml';

export interface WebviewPageParts {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
}

interface Message {
  readonly type: string;
}

/** The page's script runs, and the page is empty: the first message, and again whenever it is shown after it was hidden. */
interface Ready {
  readonly type: 'ready';
}

/** Something was done; to be announced. */
interface Said {
  readonly type: 'said';
  readonly text: string;
}

/** What goes between a page and its owner. */
interface PageTalk<In extends Message> {
  /** What the page may send; whatever else comes is ignored. */
  readonly fromPage: z.ZodMiniType<In>;
  /** Posts everything that the page shows. */
  readonly draw: () => void;
  readonly act: (message: Exclude<In, Ready>) => Promise<void>;
}

/** The page of a panel as the extension has it: its frame, the messages both ways, and its end. */
export class WebviewPage<In extends Message, Out extends Message> implements Disposable {
  private readonly ending = new AbortController();
  private readonly listeners: readonly Disposable[];
  private readonly act;
  private isReady = false;

  /** Aborted when the panel is closed, by whomever. */
  readonly closed = this.ending.signal;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly parts: WebviewPageParts,
    private readonly look: PageParts,
    private readonly talk: PageTalk<In>,
  ) {
    this.act = showingFailures(talk.act, { log: parts.log, show: showError });
    this.listeners = [
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
    ];
    panel.webview.html = pageHtml(panel.webview, parts.extensionUri, look);
  }

  /** A panel that is closed takes none. */
  set title(title: string) {
    if (!this.closed.aborted) {
      this.panel.title = title;
    }
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Closes the panel when `signal` aborts; at once when it has. */
  closeWith(signal: AbortSignal): void {
    if (signal.aborted) {
      this.dispose();
    }
    signal.addEventListener('abort', () => this.dispose(), { signal: this.closed });
  }

  /** A page that is hidden hears nothing: it says `ready` when it is shown again, and gets all of it. */
  post(message: Out | Said): void {
    if (this.isReady && !this.closed.aborted) {
      void this.panel.webview.postMessage(message);
    }
  }

  readonly say = (text: string): void => this.post({ type: 'said', text });

  dispose(): void {
    if (this.closed.aborted) {
      return;
    }
    this.ending.abort();
    for (const listener of this.listeners) {
      listener.dispose();
    }
    this.panel.dispose();
  }

  private receive(message: unknown): void {
    const { parts, talk, look } = this;
    const { data } = talk.fromPage.safeParse(message);
    if (data === undefined) {
      parts.log.warn(`A message of the page "${look.asset}" was not understood and is ignored.`);
    } else if (data.type === 'ready') {
      this.isReady = true;
      talk.draw();
    } else {
      void this.act(data as Exclude<In, Ready>);
    }
  }
}
