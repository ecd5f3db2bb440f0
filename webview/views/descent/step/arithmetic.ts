import * as l10n from '@vscode/l10n';
import type { DescentFrame } from '#protocol';
import { optimizerNames } from '../../../../src/views/optimizers';
import { formatNumber, formatShort } from '../../../base/format';
import { formulasOf } from '../runs/optimizers';

/** One line of arithmetic: all of it, and the last part, which is the new x. */
export interface ArithmeticLine {
  readonly text: string;
  readonly result: string;
}

/** A number as Python writes a float, in at most five digits: -3.0, 0.1, 1.5e-5. */
export function shown(value: number): string {
  const text = formatShort(value, 5);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** 'Step 12 of SGD'; at the end, where it is. */
export function stepTitle(frame: DescentFrame, step: number): string {
  const run = frame.paths[frame.selected];
  const name = run ? optimizerNames[run.optimizer] : '';
  return step < frame.stepCount
    ? l10n.t('Step {0} of {1}', step, name)
    : l10n.t('{0} at step {1}', name, step);
}

/** What the step does to each coordinate, with the numbers put in; after the last step, where the point is. */
export function stepLines(frame: DescentFrame, step: number): ArithmeticLine[] {
  const { variables, gradient0, gradient1, change0, change1, selected } = frame;
  const run = frame.paths[selected];
  if (!run) return [];
  const coordinates = [
    { name: variables[0], x: run.x0, gradient: gradient0, change: change0 },
    { name: variables[1], x: run.x1, gradient: gradient1, change: change1 },
  ];
  return coordinates.map(({ name, x, gradient, change }) => {
    const [from, to] = [x[step] ?? Number.NaN, x[step + 1]];
    if (to === undefined) return { text: `${name} =`, result: shown(from) };
    const by =
      run.optimizer === 'sgd'
        ? `- ${run.learningRate} * ${shown(gradient[step] ?? Number.NaN)}`
        : signed(change[step] ?? Number.NaN);
    return { text: `${name}: ${shown(from)} ${by} =`, result: shown(to) };
  });
}

/** How the optimizer computes, where the numbers alone do not tell; nothing after the last step. */
export function stepFormulas(frame: DescentFrame, step: number): readonly string[] {
  const run = frame.paths[frame.selected];
  return !run || run.optimizer === 'sgd' || step >= frame.stepCount ? [] : formulasOf(run);
}

function signed(change: number): string {
  return change < 0 ? `- ${shown(-change)}` : `+ ${shown(change)}`;
}

/** The gradient at a step, and the point as NumPy prints it, where that is known. */
export function detailAt(frame: DescentFrame, step: number): string[] {
  const [first, second] = [frame.gradient0, frame.gradient1].map((one) =>
    formatNumber(one[step] ?? Number.NaN, 4),
  );
  const gradient = l10n.t('<gradient>gradient</gradient> ({0}, {1})', first ?? '', second ?? '');
  const x = printedAt(frame, step);
  return x === undefined ? [gradient] : [gradient, l10n.t('point {0}', x)];
}

function printedAt(
  { printed, printedSteps, final, stepCount }: DescentFrame,
  step: number,
): string | undefined {
  if (step >= stepCount) return final;
  return printed[printedSteps ? printedSteps.indexOf(step) : step]?.x;
}
