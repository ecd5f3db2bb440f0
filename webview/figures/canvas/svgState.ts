import { identity, type Matrix, multiply } from './svgPath';

const style = {
  fillStyle: 'black',
  strokeStyle: 'black',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
};

/** What a canvas's context remembers between save and restore. */
interface Saved {
  readonly style: Map<string, unknown>;
  readonly dash: readonly number[];
  readonly matrix: Matrix;
  readonly clip: string;
}

/** The settings of a context that is recorded: styles, dash, clip and transform, with save and restore. */
export class SvgState {
  fillStyle = style.fillStyle;
  strokeStyle = style.strokeStyle;
  lineWidth = style.lineWidth;
  lineCap = style.lineCap;
  lineJoin = style.lineJoin;
  miterLimit = style.miterLimit;
  lineDashOffset = style.lineDashOffset;
  font = style.font;
  textAlign = style.textAlign;
  textBaseline = style.textBaseline;
  direction = style.direction;
  globalAlpha = style.globalAlpha;
  globalCompositeOperation = style.globalCompositeOperation;
  protected dash: readonly number[] = [];
  protected matrix = identity;
  /** The id of the clip path, or nothing. */
  protected clipId = '';
  #saved: Saved[] = [];

  /** `ratio` is the device pixels a CSS pixel that the drawing sets as its base; the recording is in CSS pixels. */
  constructor(private readonly ratio: number) {}

  save(): void {
    const kept = new Map(
      Object.keys(style).map((name): [string, unknown] => [name, Reflect.get(this, name)]),
    );
    this.#saved.push({ style: kept, dash: this.dash, matrix: this.matrix, clip: this.clipId });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    for (const [name, value] of saved.style) Reflect.set(this, name, value);
    this.dash = saved.dash;
    this.matrix = saved.matrix;
    this.clipId = saved.clip;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const base: Matrix = [1 / this.ratio, 0, 0, 1 / this.ratio, 0, 0];
    this.matrix = multiply(base, [a, b, c, d, e, f]);
  }

  translate(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = multiply(this.matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }

  getLineDash(): number[] {
    return [...this.dash];
  }
}
