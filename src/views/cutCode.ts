import * as l10n from '@vscode/l10n';
import {
  type AxisChoice,
  type AxisUsage,
  type CodeSource,
  type CompiledProgram,
  isIntAt,
  type Letter,
  type ProgramFunction,
  pointWithValue,
  type Values,
} from '#language';
import { atSource, compiledCode, countOf, functionOf, lettersOf } from './compiledCode';
import { heldInFile, usageAlong } from './fileUsage';

export type Given = readonly (number | Float64Array)[];

/** A number that a function is called with: along an axis, or held. */
export type Argument = { readonly axis: number } | { readonly held: number; readonly isInt?: boolean };

/** A learner's function with a variable along each axis of a view, and all others held. */
export interface Cut {
  readonly compiled: CompiledProgram;
  readonly names: readonly string[];
  /** Left out where the function has no more variables than the view has axes. */
  readonly axes?: AxisChoice;
  /** What its file tells of the variables along the axes. */
  readonly usage: AxisUsage | undefined;
  /** What is held at numbers that the learner may change. */
  readonly letters: readonly Letter[];
  /** What f is called with at a point of the axes. */
  readonly given: (x: ArrayLike<number>) => Given;
  /** The exact slopes along the axes there; NaN where they are not known. */
  readonly slopes: (x: ArrayLike<number>) => Float64Array<ArrayBuffer>;
  /** Whether they are known anywhere. */
  readonly hasSlopes: boolean;
  /** How a script calls it: with an array of these, with each, or with an array of the one for an element; `named` by what it is called. */
  readonly call: {
    readonly takes: 'array' | 'numbers' | 'element';
    readonly items: readonly Argument[];
    readonly named: Named;
  };
}

type Named = readonly (readonly [name: string, argument: Argument])[];

interface Asked {
  readonly source: CodeSource;
  readonly values: Values;
  /** The variables along the axes; what the function does not have is passed over. */
  readonly axes: readonly string[];
  /** How many axes the view has. */
  readonly count: 1 | 2;
}

/** Throws LearnerError where the function cannot be read, or takes no number. */
export function cutOf(asked: Asked): Cut {
  const found = functionOf(asked.source);
  const isWhole = found.arity === 'vector' && !isByElement(found, asked.source);
  return isWhole ? ofArray(found, asked) : ofNumbers(found, asked);
}

/** Is a function of an array drawn as a curve, of each element or of the first? Throws LearnerError where it cannot be read. */
export const isByElement = (found: ProgramFunction, source: CodeSource): boolean =>
  compiledAsItIs(found, source).byElement !== undefined;

/** With its usual numbers. */
const compiledAsItIs = (found: ProgramFunction, source: CodeSource): CompiledProgram =>
  compiledCode(source, { letters: lettersOf(found, source, {}) });

function ofArray(found: ProgramFunction, { source, values, axes, count }: Asked): Cut {
  const usualLetters = lettersOf(found, source, {});
  const { length, rest } = arrayOf(compiledAsItIs(found, source), source);
  const all = itemNames(found, length);
  const isWhole = length === count;
  const chosen = isWhole ? all : chosenAmong(all, axes, all.slice(0, count));
  const places = chosen.map((name) => all.indexOf(name));
  const offAxes = all.flatMap((_, i) => (places.includes(i) ? [] : [itemKey(i)]));
  const heldKeys = [...offAxes, ...usualLetters.map(({ name }) => name)];
  const inFile = heldInFile(source.usage, heldKeys);
  const letters = lettersOf(found, source, { ...inFile, ...values });
  const compiled = compiledCode(source, { letters });
  const { gradient } = compiled;
  const held = all.map((name, i) => values[name] ?? inFile[itemKey(i)] ?? rest[i] ?? 1);
  const whole = (x: ArrayLike<number>) => {
    const point = Float64Array.from(held);
    for (const [axis, place] of places.entries()) point[place] = x[axis] ?? Number.NaN;
    return point;
  };
  const items = held.map((value, i) => (places.includes(i) ? { axis: places.indexOf(i) } : { held: value }));
  const heldItems = all.flatMap((name, i) => (places.includes(i) ? [] : { name, value: held[i] ?? 1 }));
  return {
    compiled,
    names: isWhole ? all.map((_, i) => `x${i}`) : chosen,
    ...(!isWhole && { axes: { variables: all, chosen } }),
    usage: usageAlong(source.usage, places.map(itemKey), heldKeys),
    letters: [...heldItems, ...letters],
    given: (x) => [whole(x)],
    slopes: (x) => {
      const slopes = gradient?.(whole(x));
      return Float64Array.from(places, (place) => slopes?.[place] ?? Number.NaN);
    },
    hasSlopes: compiled.hasGradient?.(length) === true,
    call: { takes: 'array', items, named: namedOf(letters, found) },
  };
}

/** What an item of the array is called where a file tells of it. */
const itemKey = (place: number): string => `[${place}]`;

const namedOf = (letters: readonly Letter[], found: ProgramFunction): Named =>
  letters.map(({ name, value }) => [name, heldAt(found, name, value)]);

/** A parameter that is held is an int where the learner wrote one behind its =, as long as its number is whole. */
function heldAt({ parameters, languageId }: ProgramFunction, name: string, held: number): Argument {
  const written = parameters.find((one) => one.name === name);
  const isInt = languageId === 'python' && written !== undefined && isIntAt(written, held);
  return isInt ? { held, isInt } : { held };
}

/** How long an array a function takes, and where it has a value; found once. */
const arrays = new WeakMap<CompiledProgram, { readonly length: number; readonly rest: readonly number[] }>();

function arrayOf(compiled: CompiledProgram, { languageId }: CodeSource) {
  const { f } = compiled;
  const find = () => {
    const length = countOf(compiled, languageId);
    return { length, rest: pointWithValue((point) => f(Float64Array.from(point)), length) };
  };
  const array = arrays.get(compiled) ?? find();
  arrays.set(compiled, array);
  return array;
}

/** The items of an array as its function calls them: w[0], w[1]; a and b where it takes [a, b]. */
function itemNames({ parameters }: ProgramFunction, length: number): readonly string[] {
  const name = parameters.find((one) => one.default === undefined)?.name ?? 'x';
  const apart =
    /^\[([^[\]{}=.]*)\]$/
      .exec(name)?.[1]
      ?.split(',')
      .map((one) => one.trim()) ?? [];
  const isNamed = apart.length >= length && new Set(apart).size === apart.length && !apart.includes('');
  if (isNamed) return apart.slice(0, length);
  const array = /^[\p{L}\p{N}_$]+$/u.test(name) ? name : 'x';
  return Array.from({ length }, (_, i) => `${array}[${i}]`);
}

/** Of all variables one for each axis: what is asked for, if there is such a one, else the first of the usual ones that is left. */
function chosenAmong(
  all: readonly string[],
  asked: readonly string[],
  usual: readonly string[],
): readonly string[] {
  const wanted = usual.map((_, axis) => {
    const name = asked[axis];
    return name !== undefined && all.includes(name) && asked.indexOf(name) === axis ? name : undefined;
  });
  const left = [...usual, ...all].filter((name) => !wanted.includes(name));
  return wanted.map((name) => name ?? left.shift() ?? '');
}

function ofNumbers(found: ProgramFunction, { source, values, axes, count }: Asked): Cut {
  const usualLetters = lettersOf(found, source, {});
  const needed = found.parameters.flatMap((one) => (one.default === undefined ? [one.name] : []));
  const numbers = found.parameters.flatMap(({ name }) =>
    needed.includes(name) || usualLetters.some((one) => one.name === name) ? [name] : [],
  );
  if (numbers.length === 0) throw noNumber(source);
  const usual = (needed.length > 0 ? needed : numbers).slice(0, count);
  // Who wrote just the variables of the axes, and numbers behind all else, has chosen already.
  const isOpen = needed.length === 0 || needed.length > count || axes.length > 0;
  const isChoice = isOpen && usual.length === count && numbers.length > count;
  const chosen = isChoice ? chosenAmong(numbers, axes, usual) : usual;
  const heldKeys = numbers.filter((name) => !chosen.includes(name));
  const known = { ...heldInFile(source.usage, heldKeys), ...values };
  const letters = lettersOf(found, source, known);
  const held = heldOf(found, source, known, needed, chosen);
  const fixed = numbers.flatMap((name) =>
    chosen.includes(name)
      ? []
      : (letters.find((one) => one.name === name) ?? held.find((one) => one.name === name) ?? []),
  );
  const compiled = compiledCode(source, { letters: fixed, free: chosen });
  const places = compiled.parameters.map((name) => chosen.indexOf(name));
  const given = (x: ArrayLike<number>) => places.map((axis) => x[axis] ?? Number.NaN);
  const argumentOf = (name: string): Argument =>
    chosen.includes(name)
      ? { axis: chosen.indexOf(name) }
      : heldAt(found, name, fixed.find((one) => one.name === name)?.value ?? 1);
  const { byElement } = compiled;
  const isOfFirst = byElement === 'first' && !isChoice;
  return {
    compiled,
    names: isOfFirst ? chosen.map((name) => `${name}[0]`) : chosen,
    ...(isChoice && { axes: { variables: numbers, chosen } }),
    usage: usageAlong(source.usage, chosen, heldKeys),
    letters: fixed,
    given,
    slopes: slopesOf(
      compiled,
      given,
      chosen.map((name) => compiled.parameters.indexOf(name)),
    ),
    hasSlopes: compiled.gradient !== undefined || compiled.derivative !== undefined,
    call: {
      takes: byElement && byElement !== 'number' ? 'element' : 'numbers',
      items: needed.map(argumentOf),
      named: letters.map(({ name }) => [name, argumentOf(name)]),
    },
  };
}

/** What no axis shows and has no number of its own in the file, held where f has a value. */
function heldOf(
  found: ProgramFunction,
  source: CodeSource,
  values: Values,
  needed: readonly string[],
  chosen: readonly string[],
): readonly Letter[] {
  if (needed.every((name) => chosen.includes(name))) return [];
  const { f } = compiledAsItIs(found, source);
  const point = pointWithValue((x) => f(...x), needed.length);
  return needed.map((name, i) => ({ name, value: values[name] ?? point[i] ?? 1 }));
}

/** Exact where the function only computes with numbers; across a valley f does not change. */
function slopesOf(
  { derivative, gradient }: CompiledProgram,
  given: (x: ArrayLike<number>) => readonly number[],
  places: readonly number[],
): Cut['slopes'] {
  if (!gradient)
    return (x) =>
      Float64Array.of(derivative?.(x[0] ?? Number.NaN) ?? Number.NaN, derivative ? 0 : Number.NaN);
  return (x) => {
    const slopes = gradient(...given(x));
    return Float64Array.from(places, (place) => slopes[place] ?? Number.NaN);
  };
}

function noNumber({ name }: CodeSource): Error {
  return atSource(
    l10n.t(
      '{0} takes no number. Give it a parameter for one, as in def f(x), or choose another function.',
      name,
    ),
  );
}
