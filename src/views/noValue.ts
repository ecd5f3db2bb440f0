import * as l10n from '@vscode/l10n';
import type { Absence } from '#language';
import { formatShort } from './format';

/** Why a function has no value at a point, such as x = 0. */
export function noValueAt(why: Absence | undefined, at: string): string {
  switch (why?.kind) {
    case 'divisionByZero':
      return l10n.t('f divides by 0 at {0}, so it has no value there. Change the point or the formula.', at);
    case 'undefined':
      return l10n.t(
        'f has no value at {0}, since {1} is not defined. Change the point or the formula.',
        at,
        written(why),
      );
    default:
      return l10n.t(
        'f overflows at {0}: its value is too large for a double, which ends at 1.8e308. Change the point or the formula.',
        at,
      );
  }
}

/** Why a function, f or g, has no value from one place to another: `why` is of one of them. */
export function noValueBetween(
  name: 'f' | 'g',
  why: Absence | undefined,
  [from, to]: readonly [number, number],
): string {
  switch (why?.kind) {
    case 'divisionByZero':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}: it divides by 0. Change the formula or the range.',
        name,
        from,
        to,
      );
    case 'overflow':
      return l10n.t(
        '{0} overflows everywhere from {1} to {2}: its values are too large for a double, which ends at 1.8e308. Change the formula or the range.',
        name,
        from,
        to,
      );
    case 'undefined':
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}, since {3} is not defined. Change the formula or the range.',
        name,
        from,
        to,
        written(why),
      );
    default:
      return l10n.t(
        '{0} has no value anywhere from {1} to {2}. Change the formula or the range.',
        name,
        from,
        to,
      );
  }
}

/** Why a function of two variables has no value in the ranges that are drawn. */
export function noValueInPlane(why: Absence | undefined): string {
  switch (why?.kind) {
    case 'divisionByZero':
      return l10n.t(
        'f has no value anywhere in these ranges: it divides by 0. Change the formula or the ranges.',
      );
    case 'overflow':
      return l10n.t(
        'f overflows everywhere in these ranges: its values are too large for a double, which ends at 1.8e308. Change the formula or the ranges.',
      );
    case 'undefined':
      return l10n.t(
        'f has no value anywhere in these ranges, since {0} is not defined. Change the formula or the ranges.',
        written(why),
      );
    default:
      return l10n.t('f has no value anywhere in these ranges. Change the formula or the ranges.');
  }
}

/** sqrt(-1), (-8)^0.5. */
function written({ name, operands }: Extract<Absence, { kind: 'undefined' }>): string {
  const numbers = operands.map((operand) => formatShort(operand, 4));
  if (name !== '^') return `${name}(${numbers.join(', ')})`;
  const [base = '', exponent = ''] = numbers;
  return `${base.startsWith('-') ? `(${base})` : base}^${exponent}`;
}
