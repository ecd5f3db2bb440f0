import * as l10n from '@vscode/l10n';
import type { SimpleNetFrame } from '#protocol';
import { createArithmetic, createReadout, element, section } from '#ui';
import { formatNumber } from '../../base/format';
import { formulaLines, quotientLines, stepLine } from './arithmetic';
import { weightName } from './lossDigits';

/** The chosen weight: its derivative, by its own two losses, by the formula, and what the next step makes of it. */
export function createChosenText() {
  const readout = createReadout('orange');
  const [quotient, formula, step] = [createArithmetic(), createArithmetic(), createArithmetic()];
  return {
    element: element(
      'div',
      'chosen-weight',
      readout.element,
      section(l10n.t('By its own two losses'), quotient.element),
      section(l10n.t('By the formula'), formula.element),
      section(l10n.t('The next step'), step.element),
    ),
    draw: (frame: SimpleNetFrame) => {
      const { chosen } = frame;
      readout.update(
        l10n.t('Derivative by <weight>w</weight> = {0}', weightName(chosen)),
        formatNumber(chosen.derivative, 4),
        l10n.t('<exact>exact</exact> {0}', formatNumber(chosen.exact, 4)),
      );
      quotient.update(quotientLines(chosen));
      formula.update(formulaLines(chosen));
      step.update([stepLine(frame)]);
    },
  };
}
