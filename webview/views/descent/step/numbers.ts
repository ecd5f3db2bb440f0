import * as l10n from '@vscode/l10n';
import type { DescentFrame } from '#protocol';
import { createReadout } from '#ui';
import { optimizerNames } from '../../../../src/views/optimizers';
import { formatNumber } from '../../../base/format';
import { runColor } from '../../../base/theme';
import { valueAt } from '../clock/clock';
import { detailAt } from './arithmetic';

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
