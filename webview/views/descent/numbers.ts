import * as l10n from '@vscode/l10n';
import type { DescentFrame } from '#protocol';
import { createReadout } from '#ui';
import { optimizerNames } from '../../../src/views/optimizers';
import { formatNumber } from '../../base/format';
import { valueAt } from './clock';
import { runColor } from './runList';

/** The big number: f of the selected run at the step, its gradient there, and x as NumPy prints it where that is known. */
export function createNumbers() {
  const readout = createReadout();
  const box = readout.element;
  return {
    element: box,
    draw: (frame: DescentFrame, step: number) => {
      const run = frame.paths[frame.selected];
      if (!run) return;
      box.className = `readout run-number ${runColor(frame.selected)}`;
      readout.update(
        l10n.t('{0} at step {1}, f', optimizerNames[run.optimizer], step),
        formatNumber(valueAt(run, step), 4),
        detailAt(frame, step).join('\n'),
      );
    },
  };
}

export function detailAt(frame: DescentFrame, step: number): string[] {
  const [first, second] = [frame.gradient0, frame.gradient1].map((one) =>
    formatNumber(one[step] ?? Number.NaN, 4),
  );
  const gradient = l10n.t('gradient ({0}, {1})', first ?? '', second ?? '');
  const x = printedAt(frame, step);
  return x === undefined ? [gradient] : [gradient, `x = ${x}`];
}

function printedAt(
  { printed, printedSteps, final, stepCount }: DescentFrame,
  step: number,
): string | undefined {
  if (step >= stepCount) return final;
  return printed[printedSteps ? printedSteps.indexOf(step) : step]?.x;
}
