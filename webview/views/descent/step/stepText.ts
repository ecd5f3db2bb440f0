import type { DescentFrame } from '#protocol';
import { createArithmetic, element, richText, section } from '#ui';
import { heightWith, keepHeight } from '../../../base/keepHeight';
import { type ArithmeticLine, stepFormulas, stepLines, stepTitle } from './arithmetic';

/** Of so many steps the longest lines are looked for: a drag brings new ones with every frame. */
const LOOKED_AT = 100;

/** The arithmetic of the step that is looked at. A screen reader hears it step by step, but not while it plays. */
export function createStepText() {
  const arithmetic = createArithmetic();
  const box = section('', arithmetic.element);
  const title = box.querySelector('h2');
  arithmetic.element.classList.add('step-arithmetic');
  arithmetic.element.setAttribute('aria-atomic', 'true');
  let longest: readonly Line[] = [];
  const keep = keepHeight(arithmetic.element, () =>
    heightWith(
      arithmetic.element,
      longest.map((line) => element('div', '', ...line)),
    ),
  );
  return {
    element: box,
    /** Keeps room for the arithmetic of every step, so that what stands below does not move. */
    reserve: (frame: DescentFrame) => {
      const next = longestLines(frame);
      if (textOf(next) === textOf(longest)) return;
      longest = next;
      keep();
    },
    draw: (frame: DescentFrame, step: number, playing: boolean) => {
      arithmetic.element.setAttribute('aria-live', playing ? 'off' : 'polite');
      if (title) title.textContent = stepTitle(frame, step);
      arithmetic.update(linesAt(frame, step));
    },
  };
}

type Line = readonly (Node | string)[];

function linesAt(frame: DescentFrame, step: number): Line[] {
  return [...stepLines(frame, step).map(numbersIn), ...formulasAt(frame, step)];
}

function numbersIn({ text, result }: ArithmeticLine): Line {
  return [...richText(`${text} `), element('strong', 'whole', result)];
}

function formulasAt(frame: DescentFrame, step: number): Line[] {
  return stepFormulas(frame, step).map((formula) => [element('span', 'muted', ...richText(formula))]);
}

/** Of each coordinate the longest line of all steps, and the formulas. */
function longestLines(frame: DescentFrame): Line[] {
  const every = Math.max(1, Math.floor(frame.stepCount / LOOKED_AT));
  const longest: ArithmeticLine[] = [];
  for (let step = 0; step <= frame.stepCount; step += every) {
    for (const [i, line] of stepLines(frame, step).entries())
      if (lengthOf(line) > lengthOf(longest[i])) longest[i] = line;
  }
  return [...longest.map(numbersIn), ...formulasAt(frame, 0)];
}

function lengthOf(line: ArithmeticLine | undefined): number {
  return line ? line.text.length + line.result.length : -1;
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map((line) => line.map((part) => (typeof part === 'string' ? part : part.textContent)).join(''))
    .join('\n');
}
