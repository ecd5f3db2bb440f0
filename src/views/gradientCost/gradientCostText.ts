import * as l10n from '@vscode/l10n';
import type { ParameterPlace } from '#engine';
import type { GradientCostParams, MethodTime } from '#protocol';
import { elementName } from '../elementName';
import { formatCount } from '../format';

/** The name of a parameter, such as W1[406, 7] or b1[3]. */
export function parameterName({ part, row, column }: ParameterPlace): string {
  return part === 'W1' || part === 'W2' ? elementName(part, row, column) : elementName(part, column);
}

/** What the input of a parameter is, and what follows: where x is 0 in every image the gradient is exactly 0. */
export function inputRemark({ part, row }: ParameterPlace, inkedImages: number, images: number): string {
  if (part === 'b1' || part === 'b2') return l10n.t('A bias is a weight with the input 1 in every image.');
  if (part === 'W2') return l10n.t('Its input is the activation a1[{0}], between 0 and 1.', row);
  if (inkedImages > 0 && images === 1) return l10n.t('x is not 0 at this pixel in the one image.');
  if (inkedImages > 0)
    return l10n.t('x is not 0 at this pixel in {0} of {1} images.', inkedImages, formatCount(images));
  return l10n.t(
    'x is 0 at this pixel in every image: the weight is multiplied by 0, both losses are the same number, and the quotient is exactly 0.',
  );
}

interface Facts {
  readonly done: number;
  readonly toDo: number;
  readonly parameters: number;
  /** As the column says them. */
  readonly times: readonly MethodTime[];
  /** The name of the weight that is shown. */
  readonly name: string;
  /** Weights that differ by more than rounding explains. */
  readonly beyond: number;
}

interface Sentence {
  readonly sentence: string;
  readonly whenStopped: string;
  readonly warning: boolean;
}

/** The one sentence of the view: what brute force is about, and what it comes to. */
export function describeCost(params: GradientCostParams, facts: Facts): Sentence {
  const { done, toDo, beyond } = facts;
  if (beyond > 0) {
    const sentence =
      beyond === 1
        ? l10n.t(
            'Brute force and the structured way differ by more than rounding explains, at one weight. One of them is wrong.',
          )
        : l10n.t(
            'Brute force and the structured way differ by more than rounding explains, at {0} weights. One of them is wrong.',
            formatCount(beyond),
          );
    return { sentence, whenStopped: sentence, warning: true };
  }
  if (done === 0) return { sentence: beforeRun(params, facts), whenStopped: '', warning: false };
  return done === toDo
    ? { sentence: afterRun(params, facts), whenStopped: '', warning: false }
    : { sentence: whileRunning(params, facts), whenStopped: afterStop(params, facts), warning: false };
}

/** A brute force that takes less than this many seconds is waited for. */
const BEARABLE = 10;

function beforeRun({ running }: GradientCostParams, { parameters, times, name }: Facts): string {
  if (running) return l10n.t('The structured way and backprop are measured first, on the same images.');
  const bruteForce = times.find(({ method }) => method === 'bruteForce');
  const facts = [
    timeOf(times, 'structured').step,
    timeOf(times, 'backprop').step,
    formatCount(parameters),
    timeOf(times, 'bruteForce').step,
    name,
  ] as const;
  return bruteForce && bruteForce.seconds < BEARABLE
    ? l10n.t(
        'Measured on this computer, the structured way finds this gradient in {0}, backprop in {1}. Brute force moves each of the {2} parameters up and down: about {3}, extrapolated from one, {4}. Press Run and see it come to the end.',
        ...facts,
      )
    : l10n.t(
        'Measured on this computer, the structured way finds this gradient in {0}, backprop in {1}. Brute force moves each of the {2} parameters up and down: about {3}, extrapolated from one, {4}. Press Run and see how far it gets.',
        ...facts,
      );
}

function whileRunning(params: GradientCostParams, { times }: Facts): string {
  const said = l10n.t(
    'Weight by weight this one gradient takes about {0}, and 10,000 steps take {1}. The structured way finds the same numbers in {2}, backprop in {3}.',
    timeOf(times, 'bruteForce').step,
    timeOf(times, 'bruteForce').run,
    timeOf(times, 'structured').step,
    timeOf(times, 'backprop').step,
  );
  if (params.hiddenSize <= 10) return said;
  return `${said} ${l10n.t('Press Stop and try half the hidden units: half the weights, and every loss is quicker.')}`;
}

function afterStop({ hiddenSize }: GradientCostParams, { done, toDo, times }: Facts): string {
  const said = l10n.t(
    'Stopped after {0} of {1} weights: all of them would take about {2}. The structured way finds the same numbers in {3}, backprop in {4}. Run begins anew.',
    formatCount(done),
    formatCount(toDo),
    timeOf(times, 'bruteForce').step,
    timeOf(times, 'structured').step,
    timeOf(times, 'backprop').step,
  );
  if (hiddenSize <= 10) return said;
  return `${said} ${l10n.t('Try half the hidden units: half the weights, and every loss is quicker.')}`;
}

function afterRun({ order }: GradientCostParams, { toDo, parameters, times }: Facts): string {
  const done = l10n.t(
    'Done: {0} weights in {1}. Backprop does it in {2}. Try more hidden units.',
    formatCount(toDo),
    timeOf(times, 'bruteForce').step,
    timeOf(times, 'backprop').step,
  );
  if (order !== 'inked') return done;
  return `${done} ${l10n.t('The other {0} need no loss: x is 0 there, and so is their gradient.', formatCount(parameters - toDo))}`;
}

function timeOf(
  times: readonly MethodTime[],
  method: MethodTime['method'],
): Pick<MethodTime, 'step' | 'run'> {
  return times.find((time) => time.method === method) ?? { step: '-', run: '-' };
}
