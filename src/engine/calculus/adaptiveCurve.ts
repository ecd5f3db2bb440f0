import type { ScalarFunction } from './differentiate';
import { type Curve, linspace } from './sample';

interface AdaptiveOptions {
  /** The values that will be seen; bends outside matter to nobody. */
  readonly yRange: readonly [number, number];
  /** Even intervals to begin with. */
  readonly intervals?: number;
  /** Values of f that may be asked for. */
  readonly limit?: number;
}

interface Sample {
  readonly x: number;
  readonly y: number;
}

/** Two neighbouring samples and by how much f leaves the chord at their middle, in heights of the picture. */
interface Interval {
  readonly from: Sample;
  readonly to: Sample;
  readonly bend: number;
}

/** A quarter of a pixel of a figure 800 pixels high. */
const TOLERANCE = 0.25 / 800;
/** A jump lower than this is no jump to the eye. */
const LEAST_JUMP = 1 / 800;
/** Intervals this share of the picture's width are not split for a bend: a twentieth of a pixel of 1500. */
const NARROWEST = 1 / 30_000;
/** From the narrowest interval down to neighbouring doubles. */
const MOST_HALVINGS = 40;
/** After fewer halvings nobody can tell a jump from a steep slope, and the line is drawn through. */
const LEAST_HALVINGS = 8;

/**
 * A curve of f for drawing: even samples, refined by halves where f leaves the chord by more than a quarter of a pixel, with
 * a NaN between the two sides of a pole or a jump and with the last value before f ends. Where f bends more than `limit` values
 * (8000) can follow, the largest bends come first. The first and the last x are `start` and `stop`.
 */
export function adaptiveCurve(
  f: ScalarFunction,
  start: number,
  stop: number,
  { yRange, intervals = 400, limit = 8000 }: AdaptiveOptions,
): Curve {
  const sampler = new Sampler(f, stop - start, yRange, limit);
  const samples = Array.from(linspace(start, stop, intervals + 1), (x) => sampler.at(x));
  const rough = sampler.refine(samples);
  rough.forEach((interval, i) => {
    sampler.mendEdge(interval, rough.length - i);
  });
  const all = sampler.samples.sort((a, b) => a.x - b.x);
  return { x: Float64Array.from(all, ({ x }) => x), y: Float64Array.from(all, ({ y }) => y) };
}

class Sampler {
  readonly samples: Sample[] = [];
  readonly #low: number;
  readonly #height: number;
  #left: number;

  constructor(
    readonly f: ScalarFunction,
    readonly width: number,
    [low, high]: readonly [number, number],
    limit: number,
  ) {
    this.#height = Math.min(Number.MAX_VALUE, high - low) || 1;
    this.#low = low;
    this.#left = limit;
  }

  at(x: number): Sample {
    this.#left -= 1;
    const sample = { x, y: this.f(x) };
    this.samples.push(sample);
    return sample;
  }

  /** Splits level by level; returns the intervals that are still not straight when they are too narrow to split. */
  refine(samples: readonly Sample[]): Interval[] {
    const rough: Interval[] = [];
    // A third of the budget is kept for finding edges.
    const reserve = this.#left / 3;
    let level = samples.slice(1).map((to, i): Interval => {
      const from = samples[i] ?? to;
      return { from, to, bend: Number.POSITIVE_INFINITY };
    });
    while (level.length > 0) {
      const room = Math.max(0, Math.floor(this.#left - reserve));
      if (level.length > room) level.sort((a, b) => b.bend - a.bend);
      rough.push(...level.slice(room));
      level = level.slice(0, room).flatMap((interval) => this.#split(interval, rough));
    }
    const rises = rough.map(({ from, to }) => this.#rise(from, to));
    return rough
      .map((interval, i) => ({ interval, rise: rises[i] ?? 0 }))
      .filter(({ rise }) => rise > LEAST_JUMP)
      .sort((a, b) => b.rise - a.rise)
      .map(({ interval }) => interval);
  }

  /** The halves that need a closer look. */
  #split({ from, to }: Interval, rough: Interval[]): Interval[] {
    const middle = this.at(from.x / 2 + to.x / 2);
    const bend = this.#bend(from, middle, to);
    if (bend <= TOLERANCE) return [];
    const halves = [
      { from, to: middle, bend },
      { from: middle, to, bend },
    ];
    if (to.x - from.x > 2 * NARROWEST * this.width) return halves;
    rough.push(...halves);
    return [];
  }

  /** How far the middle lies from the chord in heights of the picture; infinite where f begins or ends. */
  #bend(from: Sample, middle: Sample, to: Sample): number {
    const [a, b, c] = [this.#place(from.y), this.#place(middle.y), this.#place(to.y)];
    const finite = [a, b, c].filter(Number.isFinite).length;
    if (finite === 0) return 0;
    return finite < 3 ? Number.POSITIVE_INFINITY : Math.abs(b - (a + c) / 2);
  }

  /** A value in heights of the picture, held at one height above and below. */
  #place(y: number): number {
    return Number.isFinite(y) ? Math.max(-1, Math.min(2, (y - this.#low) / this.#height)) : Number.NaN;
  }

  /** In heights of the picture; as much as can be where one end has no value, none where both have none. */
  #rise(from: Sample, to: Sample): number {
    if (Number.isFinite(from.y) !== Number.isFinite(to.y)) return Number.MAX_VALUE;
    return Math.min(Number.MAX_VALUE, Math.abs(to.y - from.y) / this.#height) || 0;
  }

  /** Finds what is in a rough interval: where f ends, or a jump. What is left of the budget is for `count` intervals. */
  mendEdge({ from, to }: Interval, count: number): void {
    const halvings = Math.min(MOST_HALVINGS, Math.floor(this.#left / count));
    if (Number.isFinite(from.y) === Number.isFinite(to.y)) this.#findJump(from, to, halvings);
    else if (Number.isFinite(from.y)) this.#findEnd(from, to, halvings);
    else this.#findEnd(to, from, halvings);
  }

  /** Follows the steeper half: f is joined if its rise fades away, as that of a merely steep slope does, and cut where it stays. */
  #findJump(from: Sample, to: Sample, halvings: number): void {
    let [a, b] = [from, to];
    for (let i = 0; i < halvings; i++) {
      const middle = this.#between(a, b);
      if (!middle) break;
      if (!Number.isFinite(middle.y)) return this.#cut(from, a, b, to);
      [a, b] = this.#rise(a, middle) > this.#rise(middle, b) ? [a, middle] : [middle, b];
      if (this.#rise(a, b) < LEAST_JUMP) return;
    }
    if (halvings >= LEAST_HALVINGS && this.#rise(a, b) > 0.9 * this.#rise(from, to))
      this.#cut(from, a, b, to);
  }

  /** Draws f up to the last x at which it has a value. */
  #findEnd(inside: Sample, outside: Sample, halvings: number): void {
    let [last, beyond] = [inside, outside];
    for (let i = 0; i < halvings; i++) {
      const middle = this.#between(last, beyond);
      if (!middle) break;
      if (Number.isFinite(middle.y)) last = middle;
      else beyond = middle;
    }
    if (last !== inside) this.samples.push(last);
  }

  /** f in the middle of two samples, not drawn; undefined where no double lies between them. */
  #between(a: Sample, b: Sample): Sample | undefined {
    const x = a.x / 2 + b.x / 2;
    if (x === a.x || x === b.x) return undefined;
    this.#left -= 1;
    return { x, y: this.f(x) };
  }

  /** Ends the line at a and begins it again at b; `from` and `to`, around them, are drawn already. */
  #cut(from: Sample, a: Sample, b: Sample, to: Sample): void {
    if (a !== from) this.samples.push(a);
    // Where no double lies between, the sort keeps the gap behind a, which was there first.
    const x = a.x / 2 + b.x / 2;
    this.samples.push({ x: x < b.x ? x : a.x, y: Number.NaN });
    if (b !== to) this.samples.push(b);
  }
}
