import assert from 'node:assert/strict';
import type { Frame, Params, TextKind, ViewId } from '#protocol';
import { textOf } from '../../src/views/engineHalves';
import { writtenSource } from '../../src/views/functionSource';
import { createContext } from './createContext';

/** The views whose run alone makes their script. */
export type ScriptedView = 'tangent' | 'stepSize' | 'surface' | 'descent' | 'simpleNet';

/** A text of a view. */
export function written(kind: TextKind, view: ViewId, params: Params): string | undefined {
  return textOf(kind, view, params, createContext().context)?.text;
}

/** The numbers of a printed line, nan and inf included. */
function numbersOf(line: string): number[] {
  const found = line.match(/(?<![\w.])(?:[-+]?\d+\.?\d*(?:e[-+]?\d+)?|-?inf|nan)(?![\w(])/g) ?? [];
  return found.map((text) => Number(text.replace('inf', 'Infinity').replace('nan', 'NaN')));
}

function close(actual: number | undefined, expected: number, relative: number, what: string): void {
  const same = Object.is(actual, expected) || actual === expected;
  const near = Math.abs((actual ?? Number.NaN) - expected) <= relative * Math.abs(expected);
  assert.ok(same || near, `${what}: ${actual} in NumPy, ${expected} in the frame`);
}

/** Their traces agree to the letter; elsewhere NumPy's pow and cos may differ by the last bit of f, a 1e-12th of a slope. */
const inTheBook = ['x0^2 + x1^2', 'x0^2/20 + x1^2'];

function nearly(actual: readonly number[], expected: readonly number[], line: string): void {
  assert.equal(actual.length, expected.length, line);
  expected.forEach((value, i) => {
    const difference = Math.abs((actual[i] ?? Number.NaN) - value);
    const isSame = Object.is(actual[i], value) || difference <= 1e-7 * Math.max(1, Math.abs(value));
    assert.ok(isSame, `${line}: ${value} in the trace`);
  });
}

/** What a view shows of a script's lines: sums agree to the last digits, differences to those that rounding leaves. */
export const checks: {
  readonly [V in ScriptedView]: (lines: readonly string[], frame: Frame<V>, params: Params<V>) => void;
} = {
  tangent: (lines, { pictures, h }) =>
    pictures.forEach(({ value, slope, intercept }, i) => {
      const numbers = numbersOf((lines[i] ?? '').replace(/^.*? f =/, ''));
      const noise = (4 * 2 ** -52 * Math.max(1, Math.abs(value))) / h / Math.max(1e-300, Math.abs(slope));
      close(numbers[0], value, 1e-15, 'f');
      close(numbers[1], slope, Math.max(1e-9, noise), 'slope');
      close(numbers[2], intercept, 1e-7, 'intercept');
    }),
  stepSize: (lines, frame, { precision }) => {
    // float32 is printed with as few digits as tell it from its neighbours.
    const digits = precision === 'float32' ? 2 ** -23 : 0;
    const values = lines.slice(0, 6).map((line) => numbersOf(line.replace(/^.*=/, ''))[0]);
    const { xPlusH, after, value, forward, central, h, h32 } = frame;
    const noise = h > 1e-10 ? (4e-16 * Math.max(1, Math.abs(value))) / h : 0;
    [xPlusH, after, value].forEach((expected, i) => {
      close(values[i], expected, 1e-15 + digits, lines[i] ?? '');
    });
    [forward, central].forEach((expected, i) => {
      close(values[3 + i], expected, 1e-12 + noise + digits, lines[3 + i] ?? '');
    });
    close(values[5], h32, 1e-7, 'float32(h)');
  },
  surface: (lines, { point, grid }) => {
    close(numbersOf(lines[0] ?? '')[0], point.value, 1e-15, 'f');
    const partials = numbersOf(lines[1] ?? '');
    point.partials.forEach((partial, i) => {
      nearly(partials.slice(i, i + 1), [partial], lines[1] ?? '');
    });
    const [low, high] = numbersOf(lines[2] ?? '');
    const heights = grid.z.filter(Number.isFinite);
    const [least, greatest] = [Math.min(...heights), Math.max(...heights)];
    const off = Math.max(Math.abs((low ?? Number.NaN) - least), Math.abs((high ?? Number.NaN) - greatest));
    assert.ok(off <= 1e-9 * Math.max(Math.abs(least), Math.abs(greatest)), lines[2]);
  },
  descent: (lines, _, params) => {
    const trace = written('trace', 'descent', params)?.trimEnd().split('\n') ?? [];
    if (inTheBook.includes(writtenSource(params.source))) return assert.deepEqual(lines, trace);
    assert.equal(lines.length, trace.length);
    lines.forEach((line, i) => {
      nearly(numbersOf(line), numbersOf(trace[i] ?? ''), line);
    });
  },
  simpleNet: (lines, { z, loss, gradient }) => {
    const shown = [[...z], [loss], [...gradient.slice(0, 3)], [...gradient.slice(3)]];
    assert.equal(lines.length, shown.length);
    shown.forEach((values, i) => {
      nearly(numbersOf(lines[i] ?? ''), values, lines[i] ?? '');
    });
  },
};
