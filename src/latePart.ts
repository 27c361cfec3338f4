/**
 * A part whose code is loaded when somebody first needs the part; all who need it get the same. Only files that import
 * `vscode` load files of ours with `import()`: the others run in plain Node too, unbundled, where that finds none.
 */
export class LatePart<T> {
  private loading?: Promise<T>;
  private loaded?: T;

  constructor(private readonly load: () => Promise<T>) {}

  /** The part, when somebody has needed it before. */
  get present(): T | undefined {
    return this.loaded;
  }

  /** @throws what the loading threw; whoever asks next loads again */
  get(): Promise<T> {
    this.loading ??= this.load().then(
      (part) => {
        this.loaded = part;
        return part;
      },
      (error: unknown) => {
        this.loading = undefined;
        throw error;
      },
    );
    return this.loading;
  }
}
