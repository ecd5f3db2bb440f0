import type { TrainingFrame } from '#protocol';
import { element } from '#ui';
import { setText } from '../setText';

/** A picture of what was learnt, and what stands around it. */
export interface LearntPart {
  readonly element: HTMLElement;
  readonly draw: (frame: TrainingFrame) => void;
  readonly dispose: () => void;
}

/** A picture under its name, which may change, and a line that says how to read it. */
export function frameFor(className: string) {
  const name = element('h2');
  const box = element('div', 'learnt-figure');
  const under = element('p', 'muted');
  const root = element('section', `learnt-part ${className}`, name, box, under);
  return {
    root,
    box,
    under,
    title: (text: string) => setText(name, text),
    say: (text: string) => setText(under, text),
  };
}
