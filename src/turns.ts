/** Of several that wait, tells the newest from those that it has overtaken. */
export class Turns {
  private newest = 0;

  /** Begins another; what it returns tells, whenever asked, whether that still is the newest. */
  begin(): () => boolean {
    this.newest += 1;
    const turn = this.newest;
    return () => turn === this.newest;
  }
}
