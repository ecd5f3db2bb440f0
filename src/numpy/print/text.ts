import { elementFormat, formatScalar, single } from '../../engine/numbers/floatFormat';
import {
  type Element,
  NDArray,
  pythonValue,
  type ScalarValue,
  scalarAt,
  shapeText,
  type Value,
} from '../array/ndarray';
import { elements } from '../array/toPython';
import { type DType, isFloat } from '../dtype';
import { printing } from './options';

/** str(value), what print writes: 0.2, or [1. 2.]. */
export function toText(value: Value): string {
  if (!(value instanceof NDArray)) return numberText(value.dtype, value.value);
  if (value.ndim === 0) return toText(scalarAt(value, value.offset));
  return arrayText(value, { separator: ' ', indent: ' ', width: printing().lineWidth });
}

/** repr(value): np.float64(0.2), or array([1., 2.]). */
export function toRepr(value: Value): string {
  if (!(value instanceof NDArray)) {
    const text = numberText(value.dtype, value.value);
    return value.dtype === 'bool' ? `np.${text}_` : `np.${value.dtype}(${text})`;
  }
  const prefix = 'array(';
  const list = arrayText(value, {
    separator: ', ',
    indent: ' '.repeat(prefix.length + 1),
    width: printing().lineWidth - 1,
  });
  const extras = extrasOf(value);
  if (extras === '') return `${prefix}${list})`;
  const start = `${prefix}${list},`;
  const isLong = start.length - (start.lastIndexOf('\n') + 1) + extras.length + 2 > printing().lineWidth;
  return `${start}${isLong ? `\n${' '.repeat(prefix.length)}` : ' '}${extras})`;
}

/** What the numbers of an array do not tell: its dtype, and its shape where not all are shown. */
function extrasOf({ dtype, shape, size }: NDArray): string {
  const isHidden = size > printing().threshold || (size === 0 && shape.length > 1);
  const isImplied = size > 0 && ['float64', 'int64', 'bool'].includes(dtype);
  return [isHidden ? `shape=${shapeText(shape)}` : '', isImplied ? '' : `dtype=${dtype}`]
    .filter(Boolean)
    .join(', ');
}

function numberText(dtype: DType, value: ScalarValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (!isFloat(dtype)) return String(value);
  return dtype === 'float32' ? formatScalar(Number(value), single) : formatScalar(Number(value));
}

interface Layout {
  readonly separator: string;
  readonly indent: string;
  readonly width: number;
}

function arrayText(array: NDArray, layout: Layout): string {
  if (array.size === 0) return '[]';
  const isLong = array.size > printing().threshold;
  const write = writerOf(array, shownElements(array, isLong, 0, array.offset));
  if (array.ndim === 0) return write(array.data[array.offset] as Element);
  return rowsText(
    { array, isLong, write, separator: layout.separator },
    0,
    array.offset,
    layout.indent,
    layout.width,
  );
}

/** The elements that are shown, of a long array those at its corners. */
function shownElements(array: NDArray, isLong: boolean, axis: number, at: number): Element[] {
  if (!isLong) return elements(array);
  if (axis === array.ndim) return [array.data[at] as Element];
  const step = array.strides[axis] as number;
  return shownPlaces(array.shape[axis] as number, isLong).flatMap((i) =>
    i === undefined ? [] : shownElements(array, isLong, axis + 1, at + i * step),
  );
}

/** The places of an axis that are shown, with a gap (undefined) where some are left out. */
function shownPlaces(length: number, isLong: boolean): (number | undefined)[] {
  const all = Array.from({ length }, (_, i) => i);
  if (!isLong || length <= 2 * printing().edgeItems) return all;
  return [...all.slice(0, printing().edgeItems), undefined, ...all.slice(-printing().edgeItems)];
}

/** How an element is written, all equally wide. */
function writerOf({ dtype, ndim }: NDArray, shown: readonly Element[]): (element: Element) => string {
  if (dtype === 'bool')
    return (element) =>
      numberText(dtype, pythonValue(dtype, element)).padStart(ndim === 0 || element === 0 ? 0 : 5);
  if (isFloat(dtype)) {
    const format = elementFormat(shown as number[], dtype === 'float32' ? single : undefined, printing());
    return (element) => format(element as number);
  }
  const width = shown.reduce<number>((most, element) => Math.max(most, String(element).length), 0);
  return (element) => String(element).padStart(width);
}

interface Writing {
  readonly array: NDArray;
  readonly isLong: boolean;
  readonly separator: string;
  readonly write: (element: Element) => string;
}

function rowsText(writing: Writing, axis: number, at: number, indent: string, width: number): string {
  const { array, isLong, separator, write } = writing;
  const step = array.strides[axis] as number;
  const places = shownPlaces(array.shape[axis] as number, isLong);
  const left = array.ndim - axis;
  if (left === 1) {
    const words = places.map((i) => (i === undefined ? '...' : write(array.data[at + i * step] as Element)));
    return wrapped(words, separator, indent, width);
  }
  const rows = places.map((i) =>
    i === undefined ? '...' : rowsText(writing, axis + 1, at + i * step, `${indent} `, width - 1),
  );
  return `[${rows.join(`${separator.trimEnd()}${'\n'.repeat(left - 1)}${indent}`)}]`;
}

/** A row of words, broken where a line would be wider than `width`. */
function wrapped(words: readonly string[], separator: string, indent: string, width: number): string {
  const lines: string[] = [];
  let line = indent;
  words.forEach((word, i) => {
    if (line.length + word.length > width - 1 && line.length > indent.length) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += i < words.length - 1 ? word + separator : word;
  });
  return `[${[...lines, line].join('\n').slice(indent.length)}]`;
}
