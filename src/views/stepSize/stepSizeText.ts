import * as l10n from '@vscode/l10n';
import type { ErrorBranches, Precision, RoundedDifferences } from '#engine';
import type { BestStep } from '#protocol';
import { formatShown } from '../format';
import type { SettledStepSize } from './settle';

interface Said {
  readonly sentence: string;
  readonly warning: boolean;
}

interface Situation {
  readonly params: SettledStepSize;
  readonly variable: string;
  readonly precision: Precision;
  readonly at: RoundedDifferences;
  readonly exact: number;
  /** Why there is no slope; empty where there is one. */
  readonly status: string;
  /** The two errors of the method in use. */
  readonly branches: ErrorBranches;
  readonly best: BestStep;
  /** Large steps err by rounding only. */
  readonly noTruncation: boolean;
  /** The steps at which f has the value that it has at x: all, those up to h, or not even these. */
  readonly levelAt: 'all' | 'smaller' | 'none';
  /** How many of the digits of f cancel. */
  readonly cancels: { readonly count: number; readonly digits: number };
}

/** Beside a slope (at least 1) such an error is called wrong. */
const WRONG = 1e-3;

const SLOPELESS: readonly string[] = ['kink', 'jump', 'vertical'];

/** A step within this factor of the best is good. */
const NEAR = 3;

/** The one sentence: which of the two errors rules at the learner's h, and what to try next. */
export function describeStep(situation: Situation): Said {
  const { params, at, exact } = situation;
  if (params.method === 'slip') return warn(slipText(situation));
  const lost = lostText(situation) ?? noValueText(situation);
  if (lost !== undefined) return warn(lost);
  const error = Math.abs(at[params.method] - exact);
  if (!(error <= WRONG * Math.max(1, Math.abs(exact)))) return warn(wrongText(situation));
  return { sentence: levelText(situation) ?? branchText(situation, error), warning: false };
}

/** Returns the sentence for an f that does not change from x to the points beside it; undefined where it does. */
function levelText({ levelAt, at, variable }: Situation): string | undefined {
  const value = shown(at.fx);
  if (levelAt === 'all')
    return l10n.t(
      'f is {0} at every step tried from {1}: each difference is exactly 0, as the slope is, whatever h is. Type a function that changes, such as sin(x).',
      value,
      variable,
    );
  return levelAt === 'smaller'
    ? l10n.t(
        'f is {0} at {1} - h, {1} and {1} + h, and at every smaller step tried: the difference is exactly 0, as the slope is. Move to a point where f changes.',
        value,
        variable,
      )
    : undefined;
}

function slipText({ params, at }: Situation): string {
  return l10n.t(
    '/ 2*h divides by 2 and then multiplies by h: the result is {0}, h^2 = {1} times the central difference. Write / (2*h) and compare.',
    shown(at.slip),
    shown(params.h * params.h),
  );
}

/** What to say when x + h is x; undefined when it is not. */
function lostText(situation: Situation): string | undefined {
  const { params, variable, at, best } = situation;
  const h = shown(params.h);
  if (at.h === 0) {
    return best.text === ''
      ? l10n.t('h = {0} is too small for float32: h itself becomes 0, and 0 / 0 is nan. Make h larger.', h)
      : l10n.t(
          'h = {0} is too small for float32: h itself becomes 0, and 0 / 0 is nan. Try h = {1}.',
          h,
          best.text,
        );
  }
  if (!at.stepLost) return undefined;
  if (Math.fround(params.h) === 0) return lostInBothText(situation);
  return best.text === ''
    ? l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so the difference is exactly 0. Make h larger.',
        h,
        variable,
      )
    : l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so the difference is exactly 0. Try h = {2}.',
        h,
        variable,
        best.text,
      );
}

function lostInBothText({ params, variable, best }: Situation): string {
  const h = shown(params.h);
  return best.text === ''
    ? l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so f({1} + h) - f({1}) is exactly 0. In float32 it is worse: h itself becomes 0, and 1 / h is inf. Make h larger.',
        h,
        variable,
      )
    : l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so f({1} + h) - f({1}) is exactly 0. In float32 it is worse: h itself becomes 0, and 1 / h is inf. Try h = {2}.',
        h,
        variable,
        best.text,
      );
}

function noValueText({ params, variable, at, exact, status }: Situation): string | undefined {
  const h = shown(params.h);
  if (Number.isNaN(exact) && !SLOPELESS.includes(status)) {
    return l10n.t(
      'The slope of f at {0} = {1} cannot be told, so there is no error to measure. Move to another point.',
      variable,
      shown(at.x, 6),
    );
  }
  if (Number.isNaN(exact)) {
    return l10n.t(
      'f has no single slope at {0} = {1}, so there is no error to measure. Move to another point.',
      variable,
      shown(at.x, 6),
    );
  }
  if (!Number.isFinite(at.fAbove)) {
    return l10n.t('h = {0} is too large: f has no value at {1} + h. Make h smaller.', h, variable);
  }
  if (params.method === 'central' && !Number.isFinite(at.fBelow)) {
    return l10n.t('h = {0} is too large: f has no value at {1} - h. Make h smaller.', h, variable);
  }
  return undefined;
}

function truncationRules({ params: { h, x }, branches, precision }: Situation): boolean {
  const { truncation, rounding, order } = branches;
  const known = truncation > 0 && Number.isFinite(truncation);
  if (known) return truncation * h ** order >= rounding / h;
  // Where f and its derivatives are about as large as each other.
  return h > (precision === 'float32' ? 2 ** -23 : 2 ** -52) ** (1 / (order + 1)) * Math.max(1, Math.abs(x));
}

function wrongText(situation: Situation): string {
  const h = shown(situation.params.h);
  return truncationRules(situation)
    ? l10n.t('h = {0} is too large: the curve bends between the two points. Make h smaller.', h)
    : l10n.t(
        'h = {0} is too small: the two values of f agree in nearly all digits (the subtraction cancels {1} of {2}), and what is left is rounding. Make h larger.',
        h,
        situation.cancels.count,
        situation.cancels.digits,
      );
}

function branchText(situation: Situation, error: number): string {
  const { params, branches, best, noTruncation } = situation;
  if (branches.rounding === 0) {
    return l10n.t(
      'Here x times the slope and f itself are 0, so nothing cancels: the smaller h, the better. Try another x to meet rounding.',
    );
  }
  if (noTruncation) return noTruncationText(situation);
  if (params.h < NEAR * best.h && best.h < NEAR * params.h) {
    return l10n.t(
      'h = {0} is near the best: truncation and rounding are about as large as each other. Try a hundred times as much, and a hundredth of it, to see each of them rule.',
      shown(params.h),
    );
  }
  if (error === 0) {
    return l10n.t(
      'The error happens to be exactly 0 here, drawn at the foot of the picture. Move h a little: rounding comes back.',
    );
  }
  return truncationRules(situation) ? truncationText(situation) : roundingText(situation);
}

function noTruncationText({ params: { method }, cancels }: Situation): string {
  return method === 'forward'
    ? l10n.t(
        'Here, as for a straight line, even the forward difference has no truncation error: only rounding is left (the subtraction cancels {0} of {1} digits), so a larger h is better. Try a curve such as sin(x).',
        cancels.count,
        cancels.digits,
      )
    : l10n.t(
        'Here, as for a parabola, the central difference has no truncation error: only rounding is left (the subtraction cancels {0} of {1} digits), so a larger h is better. Try the forward difference, or a curve such as sin(x).',
        cancels.count,
        cancels.digits,
      );
}

function truncationText({ params, best }: Situation): string {
  if (best.text === '')
    return l10n.t('Here truncation rules: the curve bends between the points. Make h smaller.');
  return params.method === 'forward'
    ? l10n.t(
        'To the right of the best h truncation rules: the curve bends between the points, and a tenth of h makes the error about 10 times smaller. Pull h to {0}, the best of the forward difference; then try the central one.',
        best.text,
      )
    : l10n.t(
        'To the right of the best h truncation rules: the curve bends between the points, and a tenth of h makes the error about 100 times smaller. Pull h to {0}, the best of the central difference, and beyond.',
        best.text,
      );
}

function roundingText({ params, best, cancels: { count, digits } }: Situation): string {
  if (best.text === '') {
    return l10n.t(
      'Here rounding rules: the subtraction cancels {0} of {1} digits, and what is left is divided by a small number. Make h larger.',
      count,
      digits,
    );
  }
  return params.method === 'forward'
    ? l10n.t(
        'To the left of the best h rounding rules: the subtraction cancels {0} of {1} digits, and what is left is divided by a small number. Ten times h makes the error about 10 times smaller. The forward difference is best near h = {2}: try it.',
        count,
        digits,
        best.text,
      )
    : l10n.t(
        'To the left of the best h rounding rules: the subtraction cancels {0} of {1} digits, and what is left is divided by a small number. Ten times h makes the error about 10 times smaller. The central difference is best near h = {2}: try it.',
        count,
        digits,
        best.text,
      );
}

/** A number as it stands beside the figure. */
const shown = (value: number, digits = 4): string => formatShown(value, digits);

function warn(sentence: string): Said {
  return { sentence, warning: true };
}
