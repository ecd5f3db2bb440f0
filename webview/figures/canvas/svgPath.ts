/** a, b, c, d, e, f of a canvas: (x, y) goes to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Whether a matrix moves everything and turns or stretches nothing. */
export function isShift([a, b, c, d]: Matrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1;
}

/** A length or coordinate to a hundredth of a pixel. */
export function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** The path methods of a canvas, written down as the `d` of an SVG path. */
export class SvgPath {
  #d: string[] = [];
  #started = false;

  /** The commands so far, in pixels. */
  get d(): string {
    return this.#d.join('');
  }

  moveTo(x: number, y: number): void {
    this.#command('M', [x, y]);
    this.#started = true;
  }

  lineTo(x: number, y: number): void {
    if (this.#started) this.#command('L', [x, y]);
    else this.moveTo(x, y);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.#d.push(`h${short(width)}v${short(height)}h${short(-width)}Z`);
  }

  /** Two halves, since one SVG arc cannot go all the way round. */
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const turn = 2 * Math.PI;
    const asked = counterclockwise ? start - end : end - start;
    const swept = Math.abs(asked) >= turn ? turn : ((asked % turn) + turn) % turn;
    const direction = counterclockwise ? -1 : 1;
    const point = (share: number) => {
      const angle = start + direction * swept * share;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    };
    this.lineTo(...point(0));
    for (const share of [0.5, 1]) {
      const sweep = counterclockwise ? 0 : 1;
      this.#d.push(`A${short(radius)} ${short(radius)} 0 0 ${sweep} ${point(share).map(short).join(' ')}`);
    }
  }

  closePath(): void {
    if (this.#started) this.#d.push('Z');
  }

  #command(letter: string, numbers: readonly number[]): void {
    this.#d.push(`${letter}${numbers.map(short).join(' ')}`);
  }
}
