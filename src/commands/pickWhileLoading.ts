import * as vscode from 'vscode';
import { isCancelled } from '../ecs/ecsError';
import { plainText } from '../ecs/plainText';
import { showError } from '../showError';
import { withoutWaiting } from '../withoutWaiting';
import { back } from './askText';
import { withKeyboard } from './withKeyboard';

interface LoadingPick {
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly canGoBack?: boolean;
  /** Gives the items so far, again and again, until all are there. */
  load(show: (items: readonly IdItem[]) => void, signal: AbortSignal): Promise<void>;
  /** An item for an ID that was typed or pasted, when the text is one. */
  typed(text: string): IdItem | undefined;
  /** What is said to a text that is neither an ID nor in any of the items. */
  readonly unmatched: string;
}

/** A chosen ID, and what is known of it: of one that was typed, nothing. */
export interface Picked {
  readonly id: string;
  /** Name for people. */
  readonly name?: string;
  /** Of an image: whether ECS lists it as public. */
  readonly isPublic?: boolean;
}

/** What choosing this gives; separators have no ID. */
export type IdItem = vscode.QuickPickItem & Partial<Picked>;

const nothingTyped: IdItem = { label: '', kind: vscode.QuickPickItemKind.Separator };

/** A quick pick that can be used while its items arrive, and that takes any ID pasted into it. */
export async function pickWhileLoading(pick: LoadingPick): Promise<Picked | typeof back | undefined> {
  const box = vscode.window.createQuickPick<IdItem>();
  const stop = new AbortController();
  let loaded: readonly IdItem[] = [];
  let isWhole = false;
  const meant = () => loaded.find(({ id }) => id === box.value.trim());
  const unmatched = (): IdItem | undefined => {
    const text = box.value.trim().toLowerCase();
    const isIn = ({ label, description = '' }: IdItem) => `${label} ${description}`.toLowerCase().includes(text);
    // Of a list that could not be read, nobody knows what it would have matched.
    return text && isWhole && !loaded.some(isIn) ? { label: pick.unmatched } : undefined;
  };
  const update = () => {
    const typed = meant() ? undefined : (pick.typed(box.value.trim()) ?? unmatched());
    const wanted = typed?.id ?? box.activeItems[0]?.id;
    // VS Code tells a choice by its place. What is typed has the first for itself, or whoever types fast and presses
    // Enter gets the neighbour of what they see.
    box.items = [typed ? { ...typed, alwaysShow: true } : nothingTyped, ...loaded];
    const active = box.items.find(({ id }) => id !== undefined && id === wanted);
    if (active) {
      box.activeItems = [active];
    }
  };
  Object.assign(box, {
    title: pick.title,
    placeholder: pick.placeholder,
    value: pick.value ?? '',
    matchOnDescription: true,
    keepScrollPosition: true,
    ignoreFocusOut: true,
    busy: true,
    buttons: pick.canGoBack ? [vscode.QuickInputButtons.Back] : [],
  });
  try {
    const answer = () =>
      new Promise<Picked | typeof back | undefined>((resolve) => {
        box.onDidChangeValue(update);
        box.onDidAccept(() => {
          const [selected] = box.selectedItems;
          const { id, name, isPublic } = (selected?.id === undefined ? meant() : selected) ?? {};
          if (id !== undefined) {
            resolve({ id, name, isPublic });
          }
        });
        box.onDidTriggerButton(() => resolve(back));
        box.onDidHide(() => resolve(undefined));
        box.show();
        update();
        void load();
      });
    return await withKeyboard(answer);
  } finally {
    stop.abort();
    box.dispose();
  }

  async function load(): Promise<void> {
    try {
      await pick.load((items) => {
        loaded = items.map(plainPick);
        if (!stop.signal.aborted) {
          update();
        }
      }, stop.signal);
      isWhole = true;
    } catch (error) {
      if (!stop.signal.aborted && !isCancelled(error)) {
        // The list stays open: an ID can still be pasted.
        withoutWaiting(showError(error));
      }
    }
    if (!stop.signal.aborted) {
      box.busy = false;
      update();
    }
  }
}

function plainPick<T extends vscode.QuickPickItem>(item: T): T {
  const { label, description } = item;
  return { ...item, label: plainText(label), description: description && plainText(description) };
}
