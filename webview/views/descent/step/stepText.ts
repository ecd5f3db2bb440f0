import type { DescentFrame } from '#protocol';
import { createArithmetic, element, section } from '#ui';
import { stepFormulas, stepLines, stepTitle } from './arithmetic';

/** The arithmetic of the step that is looked at. A screen reader hears it step by step, but not while it plays. */
export function createStepText() {
  const arithmetic = createArithmetic();
  const box = section('', arithmetic.element);
  const title = box.querySelector('h2');
  arithmetic.element.classList.add('step-arithmetic');
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
      arithmetic.update([...lines, ...formulas]);
    },
  };
}
