import * as l10n from '@vscode/l10n';
import type { ChosenWeight } from '#protocol';
import { closerStep } from '../closerStep';
import { elementName } from '../elementName';
import { formatShare, formatShown } from '../format';
import { lossWith, type Surroundings } from './chosenWeight';

interface Said {
  readonly sentence: string;
  readonly warning: boolean;
}

/** What the chosen weight's derivative says, with how much the loss would really change; and what to try next. */
export function describeWeight(around: Surroundings, chosen: ChosenWeight): Said {
  const wrong = whatIsWrong(around, chosen);
  if (wrong !== undefined) return { sentence: wrong, warning: true };
  const share = formatShare(around.y[around.t.indexOf(1)] ?? 0).replaceAll(' ', '\u00a0');
  const sentences = [
    l10n.t('The net gives the right answer {0}.', share),
    whatTheSignSays(around, chosen),
    whatToTry(around, chosen),
  ];
  return { sentence: sentences.filter((sentence) => sentence !== '').join(' '), warning: false };
}

/** The quotient is not the derivative, and why. */
function whatIsWrong(around: Surroundings, chosen: ChosenWeight): string | undefined {
  const { h, y, t } = around;
  const { weight, derivative, guarded, exact } = chosen;
  if (exact === 0) return undefined;
  const right = shortly(exact);
  if (weight + h === weight && weight - h === weight) return lostText(around, chosen);
  if ((y[t.indexOf(1)] ?? 1) < 1e-7) {
    return l10n.t(
      'The right answer has a probability of {0}, so small that the 1e-7 inside the log holds the loss at 16.1: it hardly changes with {1}, though x (y - t) is {2}. Try smaller weights.',
      shortly(y[t.indexOf(1)] ?? 0),
      nameOf(chosen),
      right,
    );
  }
  const error = Math.abs(derivative - guarded);
  if (error <= Math.max(1e-3 * Math.abs(guarded), h < 1e-5 ? 0 : roundingOf(chosen))) return undefined;
  return h < 1e-5 ? roundedText(around, chosen) : bentText(around, chosen);
}

/** A step whose quotient is nearer to the derivative, as it is written; undefined where none was found. */
function closerFor(around: Surroundings, { index, weight, guarded }: ChosenWeight): string | undefined {
  const loss = (value: number) => lossWith(around, index, value);
  const closer = closerStep(loss, weight, guarded, { h: around.h, difference: 'central' });
  return closer === undefined ? undefined : shortly(closer);
}

function lostText(around: Surroundings, chosen: ChosenWeight): string {
  const closer = closerFor(around, chosen);
  const facts = [shortly(around.h), shortly(chosen.exact)] as const;
  return closer === undefined
    ? l10n.t(
        'The step h = {0} is lost in rounding: w + h is w itself, both losses are the same, and the quotient is 0 instead of {1}. Try smaller weights.',
        ...facts,
      )
    : l10n.t(
        'The step h = {0} is lost in rounding: w + h is w itself, both losses are the same, and the quotient is 0 instead of {1}. Try h = {2}.',
        ...facts,
        closer,
      );
}

function roundedText(around: Surroundings, chosen: ChosenWeight): string {
  const closer = closerFor(around, chosen);
  const facts = [shortly(around.h), shortly(chosen.derivative), shortly(chosen.exact)] as const;
  return closer === undefined
    ? l10n.t(
        'With h = {0} the two losses agree in nearly all their digits: what is left is mostly rounding, and the quotient is {1} instead of {2}. Try smaller inputs.',
        ...facts,
      )
    : l10n.t(
        'With h = {0} the two losses agree in nearly all their digits: what is left is mostly rounding, and the quotient is {1} instead of {2}. Try h = {3}.',
        ...facts,
        closer,
      );
}

function bentText(around: Surroundings, chosen: ChosenWeight): string {
  const closer = closerFor(around, chosen);
  const facts = [shortly(around.h), shortly(chosen.derivative), shortly(chosen.exact)] as const;
  return closer === undefined
    ? l10n.t(
        'The step h = {0} is too large: between w - h and w + h the loss bends, and the quotient is {1} instead of {2}. Try smaller inputs.',
        ...facts,
      )
    : l10n.t(
        'The step h = {0} is too large: between w - h and w + h the loss bends, and the quotient is {1} instead of {2}. Try h = {3}.',
        ...facts,
        closer,
      );
}

/** How far off the last digits of both losses may put the quotient: eight units each, with what exp and log add. */
function roundingOf({ lossRaised, twiceH }: ChosenWeight): number {
  return (16 * 2 ** -52 * Math.max(1, Math.abs(lossRaised))) / twiceH;
}

function whatTheSignSays(around: Surroundings, chosen: ChosenWeight): string {
  const { index, row, weight, derivative, input } = chosen;
  const name = `<tangent>${nameOf(chosen)}</tangent>`;
  if (derivative === 0) {
    return input === 0
      ? l10n.t('{0} does not matter: its input x{1} is 0, so its derivative is 0.', name, '₀₁'[row] ?? row)
      : l10n.t('The derivative of {0} is 0: a small change of it does not change the loss.', name);
  }
  // So little that the prediction moves by 0.01 at most, however large the input.
  const little = 0.01 / Math.max(1, Math.abs(input));
  const moved = derivative < 0 ? weight + little : weight - little;
  const fall = lossWith(around, index, weight) - lossWith(around, index, moved);
  const [by, size, foretold] = [shortly(little), shortly(fall), shortly(little * Math.abs(derivative))];
  // Below that the difference of the two losses would be rounding more than anything else.
  if (!(fall > 1e-10)) {
    return l10n.t(
      'The derivative of {0} is {1}, too small to be seen in the loss.',
      name,
      shortly(derivative),
    );
  }
  return derivative < 0
    ? l10n.t(
        '{0} has a negative derivative: raise it a little, by {1}, and the loss falls by {2} (slope times {1}: {3}).',
        name,
        by,
        size,
        foretold,
      )
    : l10n.t(
        '{0} has a positive derivative: lower it a little, by {1}, and the loss falls by {2} (slope times {1}: {3}).',
        name,
        by,
        size,
        foretold,
      );
}

/** The weight that matters most, or the step that moves them all. */
function whatToTry({ gradient }: Surroundings, chosen: ChosenWeight): string {
  const sizes = gradient.data.map(Math.abs);
  const steepest = sizes.indexOf(Math.max(...sizes));
  if (sizes[steepest] === 0) return '';
  if (sizes[steepest] === sizes[chosen.index])
    return l10n.t('No other weight matters more. Step moves all six at once.');
  const place = { row: Math.floor(steepest / gradient.cols), column: steepest % gradient.cols };
  return l10n.t('{0} matters most: choose it, or press Step.', nameOf(place));
}

const nameOf = ({ row, column }: Pick<ChosenWeight, 'row' | 'column'>): string =>
  elementName('W', row, column);

function shortly(value: number): string {
  return formatShown(value, 3);
}
