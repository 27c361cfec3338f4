import { keepPlace } from './keepPlace';

/** What stands in the document. */
export interface Page<ToPage> {
  readonly root: HTMLElement;
  receive(message: ToPage): void;
  /** Copies what the keyboard is on or what is selected; false where that is not the page's to copy. */
  copySelected(): boolean;
}

interface Keeper {
  readonly page: { scroll: number };
  keep(): void;
  send(message: { readonly type: 'ready' }): void;
}

/** Every word that a page shows, as the extension wrote it into the document. */
export function stringsOf<Strings>(): Strings {
  return JSON.parse(document.body.dataset.strings ?? '{}') as Strings;
}

/**
 * Says that the page is ready, then makes it and puts it into the document: what comes in answer waits until that is
 * done. Scrolls to where it was with the first message that `fills` it: before, it is not high enough.
 */
export function startPage<ToPage, P extends Page<ToPage>>(
  host: Keeper,
  make: () => P,
  fills: (message: ToPage) => boolean,
): P {
  host.send({ type: 'ready' });
  const page = make();
  let scrollRestored = false;
  document.body.append(page.root);
  // Only the extension can post messages to a webview's window.
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    page.receive(data);
    if (!scrollRestored && fills(data)) {
      scrollRestored = true;
      window.scrollTo(0, host.page.scroll);
    }
  });
  // Caught on its way down: what scrolls inside of the page lets nobody hear of it on the way up.
  document.addEventListener(
    'scrollend',
    () => {
      host.page.scroll = window.scrollY;
      host.keep();
    },
    true,
  );
  // `copy` comes from the key and from VS Code's own Copy command alike.
  document.addEventListener('copy', (event) => {
    const textSelected = (document.getSelection()?.toString() ?? '') !== '';
    if (!textSelected && page.copySelected()) {
      event.preventDefault();
    }
  });
  keepPlace();
  return page;
}
