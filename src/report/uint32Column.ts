/** Whole numbers from 0 to 2³² − 1, four bytes each, as many as are added. */
export class Uint32Column {
  private data = new Uint32Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.data.length) {
      const larger = new Uint32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.count] = value;
    this.count += 1;
  }

  /** 0 beyond the end. */
  at(index: number): number {
    return this.data[index] ?? 0;
  }
}
