import * as l10n from '@vscode/l10n';
import { type ErrorBranches, formatScalar, type Precision, type RoundedDifferences } from '#engine';
import type { BestStep, StepSizeParams } from '#protocol';
import { formatScientific, formatShort } from '../format';

interface Said {
  readonly sentence: string;
  readonly warning: boolean;
}

interface Situation {
  readonly params: StepSizeParams;
  readonly variable: string;
  readonly precision: Precision;
  readonly at: RoundedDifferences;
  readonly exact: number;
  /** The two errors of the method in use. */
  readonly branches: ErrorBranches;
  readonly best: BestStep | undefined;
  /** Large steps err by rounding only. */
  readonly noTruncation: boolean;
  /** How many of the digits of f cancel. */
  readonly cancels: { readonly count: number; readonly digits: number };
}

/** Beside a slope (at least 1) such an error is called wrong. */
const WRONG = 1e-3;

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
  return { sentence: branchText(situation, error), warning: false };
}

function slipText({ params, at }: Situation): string {
  return l10n.t(
    '/ 2*h divides by 2 and then multiplies by h: the result is {0}, h^2 = {1} times the central difference. Write / (2*h) and compare.',
    short(at.slip),
    short(params.h * params.h),
  );
}

/** What to say when x + h is x; undefined when it is not. */
function lostText({ params: { h, x }, variable, precision, at, best }: Situation): string | undefined {
  const [floor, usual] = precision === 'float32' ? [2 ** -23, 1e-2] : [2 ** -52, 1e-4];
  const advice = short(floor * Math.abs(x) < usual * usual ? usual : bestOf(best, usual));
  if (at.h === 0) {
    return l10n.t(
      'h = {0} is too small for float32: h itself becomes 0, and 0 / 0 is nan. Try h = {1}.',
      h,
      advice,
    );
  }
  if (!at.stepLost) return undefined;
  return Math.fround(h) === 0
    ? l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so f({1} + h) - f({1}) is exactly 0. In float32 it is worse: h itself becomes 0, and 1 / h is inf. Try h = {2}.',
        h,
        variable,
        advice,
      )
    : l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so the difference is exactly 0. Try h = {2}.',
        h,
        variable,
        advice,
      );
}

/** The best step as the two lines meet, or by the rule of thumb. */
function bestOf(best: BestStep | undefined, otherwise: number): number {
  if (!best) return otherwise;
  return Number.isFinite(best.crossing) ? best.crossing : best.ruleOfThumb;
}

function noValueText({ params: { method, h }, variable, at, exact }: Situation): string | undefined {
  if (Number.isNaN(exact)) {
    return l10n.t(
      'f has no single slope at {0} = {1}, so there is no error to measure. Move to another point.',
      variable,
      at.x,
    );
  }
  if (!Number.isFinite(at.fAbove)) {
    return l10n.t('h = {0} is too large: f has no value at {1} + h. Make h smaller.', h, variable);
  }
  if (method === 'central' && !Number.isFinite(at.fBelow)) {
    return l10n.t('h = {0} is too large: f has no value at {1} - h. Make h smaller.', h, variable);
  }
  return undefined;
}

function truncationRules({ params: { h }, branches, best }: Situation): boolean {
  const { truncation, rounding, order } = branches;
  const known = truncation > 0 && Number.isFinite(truncation);
  return known ? truncation * h ** order >= rounding / h : h > (best?.ruleOfThumb ?? h);
}

function wrongText(situation: Situation): string {
  const { h } = situation.params;
  return truncationRules(situation)
    ? l10n.t('h = {0} is too large: the curve bends between the two points. Make h smaller.', h)
    : l10n.t(
        'h = {0} is too small: the two values of f agree in nearly all digits ({1} of {2} cancel), and what is left is rounding. Make h larger.',
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
  const bestH = bestOf(best, params.h);
  if (params.h < NEAR * bestH && bestH < NEAR * params.h) {
    return l10n.t(
      'h = {0} is near the best: truncation and rounding are about as large as each other. Try a hundred times as much, and a hundredth of it, to see each of them rule.',
      short(params.h),
    );
  }
  if (error === 0) {
    return l10n.t(
      'The error happens to be exactly 0 here, drawn at the foot of the picture. Move h a little: rounding comes back.',
    );
  }
  return truncationRules(situation)
    ? truncationText(situation, error, short(bestH))
    : roundingText(situation, short(bestH));
}

function noTruncationText({ params: { method }, cancels }: Situation): string {
  return method === 'forward'
    ? l10n.t(
        'Here, as for a straight line, even the forward difference has no truncation error: only rounding is left ({0} of {1} digits cancel), so a larger h is better. Try a curve such as sin(x).',
        cancels.count,
        cancels.digits,
      )
    : l10n.t(
        'Here, as for a parabola, the central difference has no truncation error: only rounding is left ({0} of {1} digits cancel), so a larger h is better. Try the forward difference, or a curve such as sin(x).',
        cancels.count,
        cancels.digits,
      );
}

function truncationText({ params, at, exact }: Situation, error: number, bestH: string): string {
  return params.method === 'forward'
    ? l10n.t(
        'To the right of the best h truncation rules: the curve bends between the points, and a tenth of h makes the error 10 times smaller. Forward is best near h = {0}. Here it errs by {1}; try the central difference, it errs by {2}.',
        bestH,
        short(error),
        short(Math.abs(at.central - exact)),
      )
    : l10n.t(
        'To the right of the best h truncation rules: the curve bends between the points, and a tenth of h makes the error 100 times smaller. The central difference is best near h = {0}; try it, and see that 1e-4 costs little.',
        bestH,
      );
}

function roundingText({ params, cancels: { count, digits } }: Situation, bestH: string): string {
  return params.method === 'forward'
    ? l10n.t(
        'To the left of the best h rounding rules: {0} of {1} digits cancel, and what is left is divided by a small number. Ten times h makes the error about 10 times smaller. The forward difference is best near h = {2}: try it.',
        count,
        digits,
        bestH,
      )
    : l10n.t(
        'To the left of the best h rounding rules: {0} of {1} digits cancel, and what is left is divided by a small number. Ten times h makes the error about 10 times smaller. The central difference is best near h = {2}: try it.',
        count,
        digits,
        bestH,
      );
}

/** Two digits: 1.2e-5, 0.012, 30; in NumPy's words inf and nan. */
function short(value: number): string {
  if (!Number.isFinite(value)) return formatScalar(value);
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e5)) return formatShort(value, 2);
  return formatScientific(value, 1).replace('.0e', 'e').replace('e+', 'e');
}

function warn(sentence: string): Said {
  return { sentence, warning: true };
}
