import * as l10n from '@vscode/l10n';
import { formatGiven } from './format';
import type { NumberLimits } from './limits';
import { LearnerError } from './view';

export type RawParams = Readonly<Record<string, unknown>>;

/** Anything that came from outside, as named fields; what is no object has none. */
export function rawParams(input: unknown): RawParams {
  return typeof input === 'object' && input !== null ? (input as RawParams) : {};
}

interface NumberRule extends NumberLimits {
  /** What the learner knows it as, in the learner's language. */
  readonly name: string;
}

/** A number of the rule, or `fallback` where none was given. Throws LearnerError at `field`. */
export function parseNumber(raw: RawParams, field: string, fallback: number, rule: NumberRule): number {
  const value = raw[field];
  return value === undefined ? fallback : checkNumber(value, field, rule);
}

/** As many numbers as `fallback` has (or `min` to `max` of them), each of the rule. */
export function parseNumbers(
  raw: RawParams,
  field: string,
  fallback: readonly number[],
  rule: NumberRule,
  count: readonly [number, number] = [fallback.length, fallback.length],
): number[] {
  const value = raw[field];
  if (value === undefined) return [...fallback];
  if (!Array.isArray(value) || value.length < count[0] || value.length > count[1]) {
    const wanted = count[0] === count[1] ? String(count[0]) : `${count[0]}-${count[1]}`;
    throw wrong(field, l10n.t('{0}: {1} numbers are needed, separated by commas.', rule.name, wanted));
  }
  return value.map((item) => checkNumber(item, field, rule));
}

/** What fields that were left out are: the view's defaults where no other function was named, else left to the view. */
export function usualOf<P extends { readonly source: object }>(source: object, defaults: P): Partial<P> {
  return source === defaults.source ? defaults : {};
}

/** A field that may be left to the view: `usual` has what it is where it was not given, undefined where it is left. */
export function parseLeft<P, F extends keyof P & string>(
  raw: RawParams,
  field: F,
  usual: Partial<P>,
  parse: (raw: RawParams) => NonNullable<P[F]>,
): P[F] | undefined {
  const value = raw[field];
  return value === undefined || value === null ? usual[field] : parse(raw);
}

export function parsePair(
  raw: RawParams,
  field: string,
  fallback: readonly number[],
  rule: NumberRule,
): [number, number] {
  const [first = Number.NaN, second = Number.NaN] = parseNumbers(raw, field, fallback, rule);
  return [first, second];
}

/** An interval [from, to], from < to, both finite. */
export function parseRange(
  raw: RawParams,
  field: string,
  fallback: readonly number[],
  name: string,
): [number, number] {
  const [from, to] = parsePair(raw, field, fallback, { name });
  if (!(from < to))
    throw wrong(
      field,
      l10n.t(
        '{0} must begin below its end, but it runs from {1} to {2}.',
        name,
        formatGiven(from),
        formatGiven(to),
      ),
    );
  if (!Number.isFinite(to - from)) throw wrong(field, l10n.t('{0} is too wide to be drawn.', name));
  return [from, to];
}

export function parseChoice<T extends string>(
  raw: RawParams,
  field: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = raw[field];
  return choices.find((choice) => choice === value) ?? fallback;
}

function checkNumber(value: unknown, field: string, rule: NumberRule): number {
  const { name, min, max } = rule;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw wrong(
      field,
      l10n.t('{0} must be a number, such as 0.1 or 1e-4, but it is {1}.', name, written(value)),
    );
  }
  if (rule.integer && !Number.isInteger(value)) {
    throw wrong(field, l10n.t('{0} must be a whole number, but it is {1}.', name, formatGiven(value)));
  }
  if (min !== undefined && rule.above && value <= min) {
    throw wrong(
      field,
      l10n.t('{0} must be larger than {1}, but it is {2}.', name, formatGiven(min), formatGiven(value)),
    );
  }
  if (min !== undefined && value < min) {
    throw wrong(
      field,
      l10n.t('{0} must be at least {1}, but it is {2}.', name, formatGiven(min), formatGiven(value)),
    );
  }
  if (max !== undefined && value > max) {
    throw wrong(
      field,
      l10n.t('{0} must be at most {1}, but it is {2}.', name, formatGiven(max), formatGiven(value)),
    );
  }
  return value;
}

/** A value of any kind as it can be said in a sentence; objects need not have a text. */
function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
}

function wrong(field: string, message: string): LearnerError {
  return new LearnerError(message, { field, start: 0, end: 0 });
}
