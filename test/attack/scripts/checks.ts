import assert from 'node:assert/strict';
import { compileFormula } from '#language';
import type { Frame } from '#protocol';
import { textOf } from '../../../src/views/engineHalves';
import { writtenSource } from '../../../src/views/functionSource';
import { createContext } from '../../views/createContext';
import type { At } from '../formulas/evaluate';
import { spread } from '../formulas/spread';
import type { Scripted, ScriptedView } from './cases';

/** The numbers of a printed line, nan and inf included. */
function numbersOf(line: string): number[] {
  const found = line.match(/(?<![\w.])(?:[-+]?\d+\.?\d*(?:e[-+]?\d+)?|-?inf|nan)(?![\w(])/g) ?? [];
  return found.map((text) => Number(text.replace('inf', 'Infinity').replace('nan', 'NaN')));
}

/** How many numbers were held against the view's, and how many were left out since last bits decide on them. */
export const compared = { held: 0, left: 0 };

/** Numbers shown as equal: to twelve digits, or as near as the last bits of NumPy's own functions allow. */
function near(printed: number | undefined, shown: number, tolerance: number, what: string): void {
  const actual = printed ?? assert.fail(`${what}: nothing printed for ${shown}`);
  const isLeft = tolerance === Infinity || Number.isNaN(tolerance);
  compared[isLeft ? 'left' : 'held']++;
  if (isLeft || Object.is(actual + 0, shown + 0)) return;
  const off = Math.abs(actual - shown);
  assert.ok(
    off <= tolerance + 1e-12 * Math.abs(shown) || off < 1e-320,
    `${what}: ${actual} printed, ${shown} shown, tolerance ${tolerance}`,
  );
}

/** The numbers of letters stand, whatever the variables are. */
const withLetters =
  (values: Readonly<Record<string, number>>, variable: At<number>): At<number> =>
  (name) =>
    values[name] ?? variable(name);

type Check<V extends ScriptedView> = (lines: readonly string[], frame: Frame<V>, given: Scripted<V>) => void;

const afterEquals = (line: string | undefined): number | undefined =>
  numbersOf((line ?? '').replace(/^.*=/, ''))[0];

const tangent: Check<'tangent'> = (lines, { pictures, h }, { params: { values }, tree }) => {
  assert.equal(lines.length, pictures.length);
  pictures.forEach(({ x, from, to, value, slope, intercept }, i) => {
    const [f, line, cut] = numbersOf((lines[i] ?? '').replace(/^.*? f =/, ''));
    const at = (place: number) =>
      spread(
        tree,
        withLetters(values, () => place),
      );
    const noise = (at(from) + at(to)) / h;
    near(f, value, at(x), 'f');
    near(line, slope, noise, 'slope');
    near(cut, intercept, at(x) + noise * Math.abs(x) + 1e-12 * Math.abs(value), 'intercept');
  });
};

const stepSize: Check<'stepSize'> = (lines, frame, { params: { precision, values }, tree }) => {
  const { x, h } = frame;
  const printed = lines.slice(0, 8).map(afterEquals);
  const { xPlusH, after, value, forward, central, h32, before, slip, method } = frame;
  // float32 is printed with as few digits as tell it from its neighbours.
  const isSingle = precision === 'float32';
  const single = isSingle ? 2 ** -22 : 0;
  const digits = (shown: number) => (isSingle ? 2 ** -23 * Math.abs(shown) + 2 ** -149 : 0);
  const at = (place: number) => {
    const moved = spread(
      tree,
      withLetters(values, () => place),
    );
    // Of a value whose last bit differs float32 may be the next one.
    return moved + (moved > 0 ? single * Math.abs(value) : 0);
  };
  const [above, below, here] = [at(xPlusH), at(x - h), at(x)];
  near(printed[0], xPlusH, digits(xPlusH), 'x + h');
  near(printed[1], after, above + digits(after), 'f(x + h)');
  near(printed[2], value, here + digits(value), 'f(x)');
  near(printed[3], forward, (above + here) / h + digits(forward), 'forward');
  near(printed[4], central, (above + below) / h + digits(central), 'central');
  near(printed[5], h32, 2 ** -23 * h32, 'float32(h)');
  if (method !== 'forward') near(printed[6], before, below + digits(before), 'f(x - h)');
  near(printed[7], slip, (above + below) * h + digits(slip), 'slip');
};

const surface: Check<'surface'> = (lines, { point, grid }, { params: { values }, tree }) => {
  const place = (a: number, b: number) => withLetters(values, (name) => (['y', 'x1'].includes(name) ? b : a));
  const [x, y] = point.x;
  near(afterEquals(lines[0]), point.value, spread(tree, place(x, y)), 'f');
  const partials = numbersOf(lines[1] ?? '');
  const h = 1e-4;
  const along = [
    spread(tree, place(x + h, y)) + spread(tree, place(x - h, y)),
    spread(tree, place(x, y + h)) + spread(tree, place(x, y - h)),
  ];
  point.partials.forEach((partial, i) => {
    // An array is printed with 8 digits after the point, or after the first of the largest.
    const shown = 1e-7 * Math.max(1, ...point.partials.filter(Number.isFinite).map(Math.abs));
    near(partials[i], partial, (along[i] ?? 0) / h + shown, 'partial');
  });
  const heights = [...grid.z].filter((z) => !Number.isNaN(z));
  const [low, high] = numbersOf(lines[2] ?? '');
  const loose = Math.max(...[-4, 3, 0].flatMap((a) => [-2, 4, 0].map((b) => spread(tree, place(a, b)))));
  near(low, Math.min(...heights), loose + 1e-9 * Math.abs(low ?? 0), 'lowest');
  near(high, Math.max(...heights), loose + 1e-9 * Math.abs(high ?? 0), 'highest');
};

const descent: Check<'descent'> = (lines, _, { params, tree }) => {
  const trace = (textOf('trace', 'descent', params, createContext().context)?.text ?? '')
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, trace.length);
  const compiled = compileFormula(writtenSource(params.source));
  assert.ok(compiled.ok);
  let isLoose = false;
  lines.forEach((line, i) => {
    const shown = numbersOf(trace[i] ?? '');
    const [step = 0, x = 0, y = 0] = shown;
    if (/^[a-z]/.test(line)) isLoose = false;
    else isLoose ||= isShaky({ tree, params } as Scripted<'descent'>, [x, y]);
    if (isLoose) compared.left++;
    if (isLoose) return;
    assert.equal(numbersOf(line).length, shown.length, `${line} and ${trace[i]}`);
    numbersOf(line).forEach((number, k) => {
      const largest = Math.max(1, ...shown.filter(Number.isFinite).map(Math.abs));
      near(
        number,
        shown[k] ?? Number.NaN,
        k === 0 ? 0 : 2e-6 * largest,
        `step ${step}: ${line} and ${trace[i]}`,
      );
    });
  });
};

/** Whether last bits decide what a step prints: the gradient turns with the last digits of x, or f with those of its parts. */
function isShaky({ tree, params }: Scripted<'descent'>, [x, y]: readonly [number, number]): boolean {
  const compiled = compileFormula(writtenSource(params.source), params.values);
  assert.ok(compiled.ok);
  const { parameters, exactGradient } = compiled;
  const second = parameters.length === 1 && ['y', 'x1'].includes(parameters[0] ?? '');
  const point = (dx: number, dy: number) =>
    parameters.map((_, i) => (i === 1 || second ? y * (1 + dy) : x * (1 + dx)));
  const moved = (dx: number, dy: number) =>
    spread(
      tree,
      withLetters(params.values, (name) => (['y', 'x1'].includes(name) ? y + dy : x + dx)),
    );
  if (params.gradient === 'numerical') {
    const h = 1e-4;
    return Math.max(moved(h, 0), moved(-h, 0), moved(0, h), moved(0, -h)) > 1e-9 * h;
  }
  if (moved(0, 0) > 1e-9) return true;
  const here = exactGradient(point(0, 0));
  return [1e-13, -1e-13].some((move) =>
    exactGradient(point(move, move)).some((slope, i) => {
      const before = here[i] ?? Number.NaN;
      return !Object.is(slope, before) && !(Math.abs(slope - before) <= 1e-8 * Math.max(1, Math.abs(before)));
    }),
  );
}

const simpleNet: Check<'simpleNet'> = (lines, { z, loss, gradient }) => {
  const shown = [[...z], [loss], [...gradient.slice(0, 3)], [...gradient.slice(3)]];
  assert.equal(lines.length, shown.length);
  shown.forEach((values, i) => {
    const printed = numbersOf(lines[i] ?? '');
    values.forEach((value, k) => {
      near(printed[k], value, 1e-7 * Math.max(1, Math.abs(value)), lines[i] ?? '');
    });
  });
};

export const checks: { readonly [V in ScriptedView]: Check<V> } = {
  tangent,
  stepSize,
  surface,
  descent,
  simpleNet,
};
