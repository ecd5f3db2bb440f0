import type { DescentFrame } from '#protocol';
import { button } from '#ui';
import { type Advised, adviceName, advisedBy } from './advised';

/** Does what the verdict advises; there with the verdict. */
export function createAdviceButton(follow: (advised: Advised) => void) {
  let shown: DescentFrame | undefined;
  const element = button('', () => shown && follow(advisedBy(shown)));
  element.classList.add('advice');
  element.hidden = true;
  return {
    element,
    draw: (frame: DescentFrame, isOver: boolean) => {
      shown = frame;
      const name = adviceName(frame);
      if (name !== undefined && element.textContent !== name) element.textContent = name;
      element.hidden = name === undefined;
      // Its room is there before it is: what stands below does not move.
      element.style.visibility = isOver ? '' : 'hidden';
    },
  };
}
