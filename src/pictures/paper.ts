import type { Palette } from './palettes';
import { roundTicks } from './roundTicks';

export type Ends = readonly [from: number, to: number];

export interface Axis {
  readonly name: string;
  readonly range: Ends;
}

/** What every picture takes beside what it shows. */
export interface Drawn {
  readonly palette: Palette;
  /** A number as it stands at a tick. */
  readonly write: (value: number) => string;
}

const WIDTH = 280;
const HEIGHT = 160;

const FONT = 10;
/** Of a letter, at most, in the fonts that a picture may be shown in. */
const LETTER = 0.62 * FONT;
/** Around the axes: above stands the name of the upright one. */
const [TOP, RIGHT, BOTTOM, GAP] = [16, 10, 16, 4];
/** Pixels between two ticks, at least. */
const [ACROSS, UPRIGHT] = [24, 22];

/** A plane with its axes, on which a picture is drawn. */
export class Paper {
  readonly left: number;
  readonly right: number;
  readonly top = TOP;
  readonly bottom = HEIGHT - BOTTOM;
  readonly #upright: readonly number[];
  readonly #across: readonly number[];

  constructor(
    readonly x: Axis,
    readonly y: Axis,
    readonly drawn: Drawn,
  ) {
    this.right = WIDTH - RIGHT - LETTER * x.name.length;
    this.#upright = roundTicks(y.range, Math.floor((this.bottom - this.top) / UPRIGHT));
    const widest = Math.max(1, ...this.#upright.map((value) => drawn.write(value).length));
    this.left = 2 * GAP + LETTER * widest;
    this.#across = this.#fitting();
  }

  /** Where a point of the plane lies, in tenths of a pixel; what is far away stays near enough to be written down. */
  place(x: number, y: number): readonly [number, number] {
    const across = this.left + share(x, this.x.range) * (this.right - this.left);
    const upright = this.bottom - share(y, this.y.range) * (this.bottom - this.top);
    return [tenths(across, WIDTH), tenths(upright, HEIGHT)];
  }

  /** As many ticks of x as there is room for their labels. */
  #fitting(): readonly number[] {
    const length = this.right - this.left;
    for (let most = Math.floor(length / ACROSS); most > 1; most--) {
      const ticks = roundTicks(this.x.range, most);
      const widest = Math.max(0, ...ticks.map((value) => this.drawn.write(value).length));
      if (ticks.length * (LETTER * widest + 2 * GAP) <= length) return ticks;
    }
    return [];
  }

  /** The whole picture: what is drawn inside the axes goes no further than they do. */
  around(inside: string): string {
    const { left, right, top, bottom, drawn } = this;
    const { text, axis, grid } = drawn.palette;
    const [width, height] = [right - left, bottom - top];
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
      `<clipPath id="in"><rect x="${left}" y="${top}" width="${width}" height="${height}"/></clipPath>`,
      `<path d="${this.#gridLines()}" stroke="${grid}" fill="none"/>`,
      `<g clip-path="url(#in)" fill="none">${inside}</g>`,
      `<path d="M${left} ${top}V${bottom}H${right}" stroke="${axis}" fill="none"/>`,
      `<g fill="${text}" font-family="sans-serif" font-size="${FONT}">${this.#labels()}</g>`,
      '</svg>',
    ].join('');
  }

  #gridLines(): string {
    const { left, right, top, bottom } = this;
    const across = this.#across.map((value) => `M${this.place(value, 0)[0]} ${top}V${bottom}`);
    const upright = this.#upright.map((value) => `M${left} ${this.place(0, value)[1]}H${right}`);
    return [...across, ...upright].join('');
  }

  #labels(): string {
    const { left, right, bottom, x, y, drawn } = this;
    const across = this.#across.map((value) => {
      const text = drawn.write(value);
      const half = (LETTER * text.length) / 2;
      const middle = Math.min(Math.max(this.place(value, 0)[0], half), WIDTH - half);
      return label(middle, bottom + FONT + 3, 'middle', text);
    });
    const upright = this.#upright.map((value) =>
      label(left - GAP, this.place(0, value)[1] + 3.5, 'end', drawn.write(value)),
    );
    return [
      ...across,
      ...upright,
      label(right + GAP, bottom + 3, 'start', x.name, true),
      label(left, FONT, 'start', y.name, true),
    ].join('');
  }
}

const share = (value: number, [from, to]: Ends): number => (value - from) / (to - from);

/** Held to one picture's size beyond it, and written with one decimal. */
function tenths(value: number, size: number): number {
  return Math.round(10 * Math.max(-size, Math.min(2 * size, value))) / 10;
}

function label(x: number, y: number, anchor: string, text: string, isName = false): string {
  const style = isName ? ' font-style="italic"' : '';
  const escaped = text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${Math.round(10 * x) / 10}" y="${y}" text-anchor="${anchor}"${style}>${escaped}</text>`;
}
