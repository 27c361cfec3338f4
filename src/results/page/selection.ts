/** Which accounts of the shown page are selected. */
export class Selection {
  private ids: Set<string>;
  private anchor?: string;

  constructor(ids: Iterable<string>) {
    this.ids = new Set(ids);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The selected ones of `ids`, in their order. */
  of(ids: readonly string[]): string[] {
    return ids.filter((id) => this.ids.has(id));
  }

  /** Forgets what is not on the page any more. */
  keepOnly(ids: readonly string[]): void {
    this.ids = new Set(this.of(ids));
  }

  /** Selects or clears one, or with `extend` everything from the last one to it in the order shown. */
  set(id: string, selected: boolean, extend: boolean, shown: readonly string[]): void {
    const from = extend && this.anchor !== undefined ? shown.indexOf(this.anchor) : -1;
    const to = shown.indexOf(id);
    const range = from < 0 || to < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.setAll(range, selected);
    this.anchor = id;
  }

  setAll(ids: readonly string[], selected: boolean): void {
    for (const id of ids) {
      if (selected) {
        this.ids.add(id);
      } else {
        this.ids.delete(id);
      }
    }
  }
}
