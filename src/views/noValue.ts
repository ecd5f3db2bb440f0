import * as l10n from '@vscode/l10n';
import type { Absence } from '#language';
import { formatDigits, formatShown } from './format';
import { told } from './functionSource';

/** As the page writes a place. */
const DIGITS = 4;

/** Why a function has no value at a point, such as x = 0. */
export function noValueAt(why: Absence | undefined, at: string): string {
  switch (why?.kind) {
    case 'problem':
      return l10n.t('f has no value at {0}. {1}', at, told(why.problem, why.cell));
    case 'notFinite':
      return l10n.t(
        'f gives {0} at {1}, which cannot be drawn. Change the point or the function.',
        formatDigits(why.value, DIGITS),
        at,
      );
    case 'divisionByZero':
      return l10n.t('f divides by 0 at {0}, so it has no value there. Change the point or the function.', at);
    case 'undefined':
      return l10n.t(
        'f has no value at {0}, since {1} is not defined. Change the point or the function.',
        at,
        written(why),
      );
    default:
      return l10n.t(
        'f overflows at {0}: its value is too large for a double, which ends at 1.8e308. Change the point or the function.',
        at,
      );
  }
}

/** The mistakes that a learner's own function ends with where it grows beyond all numbers. */
const tooLarge = new Set([
  'resultTooLarge',
  'mathRange',
  'intTooLargeForFloat',
  'intDivisionTooLarge',
  'tooDeep',
]);

/** Whether f has no value because it, or the way to it, is too large: there is no end of what it is defined for. */
export function overflows(why: Absence | undefined): boolean {
  return why?.kind === 'overflow' || (why?.kind === 'problem' && tooLarge.has(why.problem.code));
}

/** A place where a function was asked for its value, and why it has none; undefined where it has one. */
interface Asked {
  readonly at: string;
  readonly why: Absence | undefined;
}

/** Why a function, f or g, has no curve from one place to another: told of one place between them, as reasons differ. */
// long: a sentence for each reason
export function noValueBetween(
  name: 'f' | 'g',
  { at, why }: Asked,
  range: readonly [number, number],
): string {
  const ends = range.map((end) => formatShown(end, DIGITS));
  const [from = '', to = ''] = ends;
  switch (why?.kind) {
    case 'problem':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}, so none at {3}. {4}',
        name,
        from,
        to,
        at,
        told(why.problem, why.cell),
      );
    case 'notFinite':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}: at {3} it gives {4}. Change the function or the range.',
        name,
        from,
        to,
        at,
        formatDigits(why.value, DIGITS),
      );
    case 'divisionByZero':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}: at {3} it divides by 0. Change the function or the range.',
        name,
        from,
        to,
        at,
      );
    case 'overflow':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}: at {3} it overflows, beyond the largest double, 1.8e308. Change the function or the range.',
        name,
        from,
        to,
        at,
      );
    case 'undefined':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}: at {3}, {4} is not defined. Change the function or the range.',
        name,
        from,
        to,
        at,
        written(why),
      );
    default:
      return l10n.t(
        '{0} has a value at {3}, but from {1} to {2} at too few places for a curve. Change the function or the range.',
        name,
        from,
        to,
        at,
      );
  }
}

/** Why a function of two variables has no surface in the ranges that are drawn. */
export function noValueInPlane({ at, why }: Asked): string {
  switch (why?.kind) {
    case 'problem':
      return l10n.t(
        'f has no value anywhere in these ranges, so none at {0}. {1}',
        at,
        told(why.problem, why.cell),
      );
    case 'notFinite':
      return l10n.t(
        'f has no value anywhere in these ranges: at {0} it gives {1}. Change the function or the ranges.',
        at,
        formatDigits(why.value, DIGITS),
      );
    case 'divisionByZero':
      return l10n.t(
        'f has no value anywhere in these ranges: at {0} it divides by 0. Change the function or the ranges.',
        at,
      );
    case 'overflow':
      return l10n.t(
        'f has no value anywhere in these ranges: at {0} it overflows, beyond the largest double, 1.8e308. Change the function or the ranges.',
        at,
      );
    case 'undefined':
      return l10n.t(
        'f has no value anywhere in these ranges: at {0}, {1} is not defined. Change the function or the ranges.',
        at,
        written(why),
      );
    default:
      return l10n.t(
        'f has a value at {0}, but at too few places of these ranges for a surface. Change the function or the ranges.',
        at,
      );
  }
}

/** sqrt(-1), (-8)^0.5. */
function written({ name, operands }: Extract<Absence, { kind: 'undefined' }>): string {
  const numbers = operands.map((operand) => formatShown(operand, DIGITS));
  if (name !== '^') return `${name}(${numbers.join(', ')})`;
  const [base = '', exponent = ''] = numbers;
  return `${base.startsWith('-') ? `(${base})` : base}^${exponent}`;
}
