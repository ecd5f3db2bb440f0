import { elementOf, matrixText, placeText, type SvgItem } from './svgItem';
import { identity, isShift, SvgPath, short } from './svgPath';
import { SvgState } from './svgState';

/** What only a browser knows: how wide a text is, and what a CSS colour is in red, green, blue and opacity. */
export interface Measures {
  measureText(font: string, text: string): TextMetrics;
  ink(css: string): Ink;
}

export interface Ink {
  /** As #rrggbb. */
  readonly color: string;
  readonly opacity: number;
}

/** The part of a canvas's context that figures draw with, recorded as vectors: shapes stay shapes, text stays text. */
export class SvgContext extends SvgState {
  #clips: string[] = [];
  #path = new SvgPath();
  #items: SvgItem[] = [];

  constructor(
    readonly canvas: HTMLCanvasElement | undefined,
    private readonly measures: Measures,
    ratio = 1,
  ) {
    super(ratio);
  }

  measureText(text: string): TextMetrics {
    return this.measures.measureText(this.font, text);
  }

  /** Figures clear all of their canvas, and only to draw anew. */
  clearRect(): void {
    this.#items = [];
    this.#clips = [];
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }

  closePath(): void {
    this.#path.closePath();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise?: boolean): void {
    this.#path.arc(x, y, radius, start, end, counterclockwise);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }

  /** All later shapes show inside this path only, until restore. */
  clip(): void {
    const id = `clip${this.#clips.length + 1}`;
    const within = this.clipId === '' ? '' : ` clip-path="url(#${this.clipId})"`;
    this.#clips.push(
      `<clipPath id="${id}"${within}><path d="${this.#path.d}"${this.#transform()}/></clipPath>`,
    );
    this.clipId = id;
  }

  fill(): void {
    this.#fill(this.#path);
  }

  stroke(): void {
    this.#stroke(this.#path);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath();
    path.rect(x, y, width, height);
    this.#fill(path);
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath();
    path.rect(x, y, width, height);
    this.#stroke(path);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#add('text', { ...this.#place(x, y), fill: 'none', ...this.#line() }, text);
  }

  /** A text that was given a rim just before stays one text: its rim is painted beneath it. */
  fillText(text: string, x: number, y: number): void {
    const place = this.#place(x, y);
    const last = this.#items.at(-1);
    const ink = this.#paint('fill', this.fillStyle);
    const rimmed =
      last?.tag === 'text' &&
      last.text === text &&
      last.attributes['fill'] === 'none' &&
      Object.entries(place).every(([name, value]) => last.attributes[name] === value);
    if (!rimmed) return this.#add('text', { ...place, ...ink }, text);
    this.#items.pop();
    this.#items.push({ ...last, attributes: { ...last.attributes, ...ink, 'paint-order': 'stroke' } });
  }

  /** The drawing so far as the inside of an <svg>. */
  get markup(): string {
    const definitions = this.#clips.length > 0 ? [`<defs>${this.#clips.join('')}</defs>`] : [];
    return [...definitions, ...this.#items.map(elementOf)].join('\n');
  }

  #fill({ d }: SvgPath): void {
    this.#add('path', { d, ...this.#paint('fill', this.fillStyle) });
  }

  #stroke({ d }: SvgPath): void {
    this.#add('path', { d, fill: 'none', ...this.#line() });
  }

  #add(tag: SvgItem['tag'], attributes: SvgItem['attributes'], text = ''): void {
    if (tag === 'path' && attributes['d'] === '') return;
    const clip: Record<string, string> = this.clipId === '' ? {} : { 'clip-path': `url(#${this.clipId})` };
    const moved = tag === 'text' && isShift(this.matrix) ? '' : matrixText(this.matrix);
    const transform: Record<string, string> = moved === '' ? {} : { transform: moved };
    this.#items.push({ tag, text, attributes: { ...attributes, ...transform, ...clip } });
  }

  /** A text that is only shifted stands where it was shifted to. */
  #place(x: number, y: number): Record<string, string> {
    const [, , , , right, down] = isShift(this.matrix) ? this.matrix : identity;
    return placeText(this, x + right, y + down);
  }

  #transform(): string {
    const moved = matrixText(this.matrix);
    return moved === '' ? '' : ` transform="${moved}"`;
  }

  #paint(name: 'fill' | 'stroke', css: string): Record<string, string> {
    const { color, opacity } = this.measures.ink(css);
    const seen = opacity * this.globalAlpha;
    return { [name]: color, ...(seen < 1 ? { [`${name}-opacity`]: String(Number(seen.toFixed(3))) } : {}) };
  }

  #line(): Record<string, string> {
    const dash: Record<string, string> =
      this.dash.length === 0 ? {} : { 'stroke-dasharray': this.dash.map(short).join(' ') };
    return {
      ...this.#paint('stroke', this.strokeStyle),
      'stroke-width': short(this.lineWidth),
      ...(this.lineCap === 'butt' ? {} : { 'stroke-linecap': this.lineCap }),
      ...(this.lineJoin === 'miter' ? {} : { 'stroke-linejoin': this.lineJoin }),
      ...dash,
    };
  }
}
