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
    this.setAll(extend ? this.rangeTo(id, shown) : [id], selected);
    this.anchor = id;
  }

  /** Where the next range starts. */
  startAt(id: string): void {
    this.anchor = id;
  }

  /** Selects what stands from the start, or else from `from`, to `id` in the order shown, and nothing else. */
  extendTo(id: string, from: string | undefined, shown: readonly string[]): void {
    if (this.anchor === undefined || !shown.includes(this.anchor)) {
      this.anchor = from;
    }
    this.ids = new Set(this.rangeTo(id, shown));
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

  private rangeTo(id: string, shown: readonly string[]): readonly string[] {
    const from = this.anchor === undefined ? -1 : shown.indexOf(this.anchor);
    const to = shown.indexOf(id);
    return from < 0 || to < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  }
}
