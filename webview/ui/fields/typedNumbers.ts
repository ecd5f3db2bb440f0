import * as l10n from '@vscode/l10n';
import type { ListLimits, NumberLimits } from '../../../src/views/limits';
import { formatCount, formatScientific } from '../../base/format';

/** What a text becomes: a value, or the sentence that says what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly wrong: string };

/**
 * Reads a number as it is typed, such as 1e-4; what is none is answered by a sentence that says what to type. `refuse` may say what
 * is wrong with a number that was read.
 */
export function readNumber(
  text: string,
  limits: NumberLimits = {},
  refuse?: (value: number) => string | undefined,
): Read<number> {
  const value = numberIn(text.trim());
  if (!Number.isFinite(value)) return { wrong: wantedNumber(limits) };
  const wrong = refuse?.(value);
  return wrong === undefined ? { value } : { wrong };
}

/**
 * Reads several numbers, separated by commas or blanks; brackets around them do no harm. `refuse` may say what is wrong with
 * numbers that were read.
 */
export function readNumbers(
  text: string,
  limits: ListLimits,
  refuse?: (values: readonly number[]) => string | undefined,
): Read<number[]> {
  const parts = text
    .replace(/[()[\]]/g, ' ')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  const value = parts.map(numberIn);
  if (value.length === 0 || !value.every(Number.isFinite)) return { wrong: wantedNumbers(limits) };
  const wrong = refuse?.(value);
  return wrong === undefined ? { value } : { wrong };
}

/** Writes a number as one would type it, with all its digits: 1e-50, 0.1, -3. */
export function writeNumber(value: number): string {
  const isSmall = value !== 0 && Math.abs(value) < 1e-4;
  return isSmall ? formatScientific(value) : String(value);
}

const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text.replace('−', '-')));

/** What to type into a field of one number. */
function wantedNumber({ min, max, above, integer }: NumberLimits): string {
  if (integer && min !== undefined && max !== undefined)
    return l10n.t('Type a whole number from {0} to {1}.', limit(min), limit(max));
  if (above && min !== undefined)
    return max === undefined
      ? l10n.t('Type a number larger than {0}, such as 0.1 or 1e-4.', limit(min))
      : l10n.t('Type a number larger than {0} and at most {1}, such as 0.1 or 1e-4.', limit(min), limit(max));
  if (min !== undefined && max !== undefined)
    return l10n.t('Type a number from {0} to {1}.', limit(min), limit(max));
  return l10n.t('Type a number, such as 0.1 or 1e-4.');
}

/** What to type into a field of several numbers. */
function wantedNumbers({ count: [least, most], integer }: ListLimits): string {
  if (least === most)
    return l10n.t('Type {0} numbers separated by commas, such as {1}.', least, exampleOf(least));
  return integer
    ? l10n.t('Type {0} to {1} whole numbers separated by commas, such as {2}.', least, most, exampleOf(3))
    : l10n.t('Type {0} to {1} numbers separated by commas, such as {2}.', least, most, exampleOf(3));
}

const exampleOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => String(i + 1)).join(', ');

/** Limits that are whole are counted, others are written as one types them. */
const limit = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? formatCount(value) : writeNumber(value);
