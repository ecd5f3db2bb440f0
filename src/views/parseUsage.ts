import type { ByVariable, FunctionUsage } from '../language/core/functionSource';
import { type RawParams, rawParams } from './parse';

/** More calls, and more variables of a function, are kept of no file. */
const [MOST_CALLS, MOST_VARIABLES] = [12, 100];

/** What a file tells of its function, as far as it can be read; undefined where nothing can. */
export function parseUsage(input: unknown): FunctionUsage | undefined {
  const raw = rawParams(input);
  const { calls, learningRate, stepCount, h } = raw;
  const read = Array.isArray(calls) ? calls.slice(0, MOST_CALLS).map(numbersOf).filter(isTelling) : [];
  const ranges = byVariable(raw['ranges'], isRange);
  const start = numbersOf(raw['start']);
  const usage = {
    ...(read.length > 0 && { calls: read }),
    ...(isTelling(ranges) && { ranges }),
    ...(isTelling(start) && { start }),
    ...(isPositive(learningRate) && { learningRate }),
    ...(isPositive(stepCount) && Number.isSafeInteger(stepCount) && { stepCount }),
    ...(isPositive(h) && { h }),
  };
  return isTelling(usage) ? usage : undefined;
}

const isTelling = (told: object): boolean => Object.keys(told).length > 0;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isPositive = (value: unknown): value is number => isNumber(value) && value > 0;

function isRange(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to]: readonly unknown[] = value;
  return isNumber(from) && isNumber(to) && from < to;
}

const numbersOf = (input: unknown): ByVariable<number> => byVariable(input, isNumber);

/** The name of a parameter, or the place of an item. */
const isKey = (name: string): boolean => /^([\p{L}_$][\p{L}\p{N}_$]*|\[\d{1,4}\])$/u.test(name);

function byVariable<Told>(input: unknown, isTold: (value: unknown) => value is Told): ByVariable<Told> {
  const raw: RawParams = rawParams(input);
  const known = Object.entries(raw).filter(
    (entry): entry is [string, Told] => isKey(entry[0]) && isTold(entry[1]),
  );
  return Object.fromEntries(known.slice(0, MOST_VARIABLES));
}
