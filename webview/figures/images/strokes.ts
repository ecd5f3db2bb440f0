import type { PadPoint, PadStroke } from './contract';

/** Points nearer to the one before say nothing new: a pad is never larger than a thousand pixels or so. */
const nearest = 0.004;

/** The pen of the keyboard goes a seventh of the pad with one key; with Shift a 28th, as wide as an image's pixel. */
const [step, fineStep] = [1 / 7, 1 / 28];

/** To 4 decimals and onto the pad. */
function onPad(value: number): number {
  return Math.round(10_000 * Math.max(0, Math.min(1, value))) / 10_000;
}

/** The pen's strokes: drawn by putting it down, moving it and lifting it. */
export class Strokes {
  #done: readonly PadStroke[] = [];
  #down: PadStroke | undefined;

  get all(): readonly PadStroke[] {
    return this.#down ? [...this.#done, this.#down] : this.#done;
  }

  get isDown(): boolean {
    return this.#down !== undefined;
  }

  putDown({ x, y }: PadPoint): void {
    this.lift();
    this.#down = [{ x: onPad(x), y: onPad(y) }];
  }

  /** Draws on to a point; returns whether anything was drawn. */
  drawTo({ x, y }: PadPoint): boolean {
    const to = { x: onPad(x), y: onPad(y) };
    const from = this.#down?.at(-1);
    if (!this.#down || !from || Math.hypot(to.x - from.x, to.y - from.y) < nearest) return false;
    this.#down = [...this.#down, to];
    return true;
  }

  lift(): void {
    this.#done = this.all;
    this.#down = undefined;
  }

  /** Lifts the pen and takes the last stroke back; returns whether there was one. */
  takeBack(): boolean {
    this.lift();
    const had = this.#done.length > 0;
    this.#done = this.#done.slice(0, -1);
    return had;
  }

  replace(strokes: readonly PadStroke[]): void {
    this.#done = strokes;
    this.#down = undefined;
  }
}

/** Where an arrow key moves the pen, with `Shift+` before it in finer steps; undefined when it is another key. */
export function movePen({ x, y }: PadPoint, key: string): PadPoint | undefined {
  const by = key.startsWith('Shift+') ? fineStep : step;
  const moves: Readonly<Record<string, PadPoint>> = {
    ArrowRight: { x: x + by, y },
    ArrowLeft: { x: x - by, y },
    ArrowDown: { x, y: y + by },
    ArrowUp: { x, y: y - by },
  };
  const to = moves[key.replace('Shift+', '')];
  return to && { x: onPad(to.x), y: onPad(to.y) };
}

const keyOf = (strokes: readonly PadStroke[]): string => {
  const last = strokes.at(-1)?.at(-1);
  return [strokes.length, strokes.reduce((sum, { length }) => sum + length, 0), last?.x, last?.y].join(' ');
};

/**
 * Tells strokes that come back from those that come from elsewhere. What comes back comes in the order in which it was said, so
 * that what was said before it will not come again.
 */
export class Echoes {
  #said: string[] = [keyOf([])];

  say(strokes: readonly PadStroke[]): void {
    this.#said = [...this.#said.slice(-300), keyOf(strokes)];
  }

  isEcho(strokes: readonly PadStroke[]): boolean {
    const index = this.#said.lastIndexOf(keyOf(strokes));
    if (index >= 0) this.#said = this.#said.slice(index);
    return index >= 0;
  }
}
