import * as l10n from '@vscode/l10n';
import type { DifferenceMethod, StepSizeFrame } from '#protocol';
import { createReadout, element } from '#ui';
import { formatNumber, formatShort } from '../../base/format';
import { methodColors } from './chart';

/** The number of the formula in use, large, and a smaller one to compare it with. */
export function createReadouts() {
  const used = createReadout();
  const other = createReadout();
  const box = element('div', 'step-readouts', used.element, other.element);
  const say = (readout: typeof used, frame: StepSizeFrame, method: DifferenceMethod) => {
    const slope = frame.noSlope === '' ? formatNumber(frame[method], 4) : frame.noSlope;
    const compared = comparedText(frame, method);
    readout.update(title(method, formatShort(frame.h)), slope, compared, methodColors[method]);
  };
  return {
    element: box,
    update: (frame: StepSizeFrame) => {
      say(used, frame, frame.method);
      say(other, frame, frame.method === 'central' ? 'forward' : 'central');
    },
  };
}

function comparedText(frame: StepSizeFrame, method: DifferenceMethod): string {
  if (frame.noSlope !== '') return l10n.t('the difference gives {0}', formatNumber(frame[method], 4));
  const error = { forward: frame.forwardError, central: frame.centralError, slip: frame.slipError }[method];
  return l10n.t(
    '<exact>exact</exact> {0}, <error>error</error> {1}',
    formatShort(frame.exact, 6),
    formatShort(error, 2),
  );
}

function title(method: DifferenceMethod, h: string): string {
  if (method === 'slip') return l10n.t('Central, typed / 2*h, <step>h</step> = {0}', h);
  return method === 'central'
    ? l10n.t('<central>Central</central> difference, <step>h</step> = {0}', h)
    : l10n.t('<forward>Forward</forward> difference, <step>h</step> = {0}', h);
}
