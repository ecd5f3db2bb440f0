import type { DescentFrame } from '#protocol';
import { createArithmetic, element, section } from '#ui';
import { keepHeight } from '../../../base/keepHeight';
import { stepFormulas, stepLines, stepTitle } from './arithmetic';

/** The arithmetic of the step that is looked at. A screen reader hears it step by step, but not while it plays. */
export function createStepText() {
  const arithmetic = createArithmetic();
  const box = section('', arithmetic.element);
  const title = box.querySelector('h2');
  arithmetic.element.classList.add('step-arithmetic');
  keepHeight(arithmetic.element);
  arithmetic.element.setAttribute('aria-atomic', 'true');
  return {
    element: box,
    draw: (frame: DescentFrame, step: number, playing: boolean) => {
      arithmetic.element.setAttribute('aria-live', playing ? 'off' : 'polite');
      if (title) title.textContent = stepTitle(frame, step);
      const lines = stepLines(frame, step).map(({ text, result }) => [
        `${text} `,
        element('strong', '', result),
      ]);
      const formulas = stepFormulas(frame, step).map((formula) => [element('span', 'muted', formula)]);
      // The end has fewer lines than a step: what stands below does not move.
      const missing =
        stepLines(frame, 0).length + stepFormulas(frame, 0).length - lines.length - formulas.length;
      const blanks = Array.from({ length: Math.max(0, missing) }, () => ['\u00a0']);
      arithmetic.update([...lines, ...formulas, ...blanks]);
    },
  };
}
