import { identity, type Matrix, short } from './svgPath';

/** One shape or text of the drawing. */
export interface SvgItem {
  readonly tag: 'path' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** How far the line under the letters is below where a text is put, in sizes of the font. */
const baselines: Readonly<Record<string, number>> = { top: 0.88, hanging: 0.8, middle: 0.35, bottom: -0.22 };
const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/** Where and in which font a text stands; `x` and `y` are where a canvas was told to put it. */
export function placeText(
  { font, textBaseline, textAlign }: { font: string; textBaseline: string; textAlign: string },
  x: number,
  y: number,
): Record<string, string> {
  const { size, family, italic, weight } = readFont(font);
  const down = (baselines[textBaseline] ?? 0) * size;
  const anchor = anchors[textAlign];
  return {
    x: short(x),
    y: short(y + down),
    'font-family': family,
    'font-size': short(size),
    ...(italic ? { 'font-style': 'italic' } : {}),
    ...(weight === '' ? {} : { 'font-weight': weight }),
    ...(anchor ? { 'text-anchor': anchor } : {}),
  };
}

/** A matrix as a transform, or nothing where it changes nothing. */
export function matrixText(matrix: Matrix): string {
  if (matrix.every((value, i) => value === identity[i])) return '';
  const [a, b, c, d, e, f] = matrix.map((value) => String(Number(value.toFixed(4))));
  return a === '1' && b === '0' && c === '0' && d === '1'
    ? `translate(${e} ${f})`
    : `matrix(${[a, b, c, d, e, f].join(' ')})`;
}

/** The parts of a canvas's font: 'italic 14px Georgia, serif'. */
function readFont(font: string) {
  const words = font.split(' ');
  const at = words.findIndex((word) => word.includes('px'));
  const before = words.slice(0, Math.max(0, at)).join(' ');
  const size = at < 0 ? 10 : Number.parseFloat(words[at] ?? '10');
  const family = at < 0 ? 'sans-serif' : words.slice(at + 1).join(' ');
  const weight = /\b(bold|[1-9]00)\b/.exec(before)?.[1] ?? '';
  return { size, family, italic: before.includes('italic'), weight };
}

/** The item as an element. A clip path is in the coordinates of the drawing, so what is moved is clipped from outside. */
export function elementOf({ tag, attributes, text }: SvgItem): string {
  const { 'clip-path': clip, ...own } = attributes;
  const outside = clip !== undefined && own['transform'] !== undefined;
  const written = Object.entries(outside ? own : attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
  const element = `<${tag}${written}${tag === 'text' ? `>${escapeText(text)}</text>` : '/>'}`;
  return outside ? `<g clip-path="${clip}">${element}</g>` : element;
}

/** Text as it stands in XML, between quotes too; what XML cannot hold is left out. */
export function escapeText(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => names[character] ?? '');
}
