/** The lines of a text of which many places are asked for. */
export class Lines {
  /** The offsets behind which a line begins. */
  private breaks: readonly number[] | undefined;

  constructor(readonly source: string) {}

  /** The line of an offset, counted from 1. */
  at(offset: number): number {
    this.breaks ??= breaksOf(this.source);
    let [low, high] = [0, this.breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.breaks[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

function breaksOf(source: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) found.push(at);
  }
  return found;
}
