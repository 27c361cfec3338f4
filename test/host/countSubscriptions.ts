import * as vscode from 'vscode';

/** How many subscriptions there are to events of VS Code's kind, of those that were made since. */
export interface Subscriptions {
  readonly open: number;
  /** How many there have been, ended ones among them. */
  readonly made: number;
  /** Stops counting. */
  restore(): void;
}

/** Counts in the whole extension host, VS Code's own among them, wherever an emitter's event is had from now on. */
export function countSubscriptions(): Subscriptions {
  const emitter = vscode.EventEmitter.prototype as object;
  const original = Object.getOwnPropertyDescriptor(emitter, 'event');
  if (!original?.get) {
    throw new Error('Emitters of this VS Code have no event that can be counted.');
  }
  const { get } = original;
  let made = 0;
  let ended = 0;
  Object.defineProperty(emitter, 'event', {
    ...original,
    get(this: unknown) {
      const subscribe = get.call(this) as vscode.Event<unknown>;
      const counted: vscode.Event<unknown> = (listener, thisArgs, disposables) => {
        made += 1;
        const subscription = subscribe(listener, thisArgs);
        let isOpen = true;
        const disposable = new vscode.Disposable(() => {
          ended += isOpen ? 1 : 0;
          isOpen = false;
          subscription.dispose();
        });
        // VS Code's own hand over a store of theirs.
        const store = disposables as vscode.Disposable[] | { add(one: vscode.Disposable): void } | undefined;
        if (Array.isArray(store)) {
          store.push(disposable);
        } else {
          store?.add(disposable);
        }
        return disposable;
      };
      return counted;
    },
  });
  return {
    get open() {
      return made - ended;
    },
    get made() {
      return made;
    },
    restore: () => void Object.defineProperty(emitter, 'event', original),
  };
}
