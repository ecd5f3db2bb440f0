import type { TrainingFrame, TrainingParams } from '#protocol';
import { element, type Form } from '#ui';
import { createDrawing } from './drawing';
import { createMistakes } from './mistakes';
import { createGallery } from './testDigits';
import { createWeights } from './weights';

/** What a net has learnt, live: the learner's own digit, the test digits it reads wrongly, its weights; and below, its mistakes. */
export function createLearnt(form: Form<TrainingParams>) {
  const beside = [createDrawing(form), createGallery(), createWeights()];
  const mistakes = createMistakes(form);
  const parts = [...beside, mistakes];
  return {
    beside: element('div', 'learnt', ...beside.map((part) => part.element)),
    below: mistakes.element,
    draw: (frame: TrainingFrame) => {
      for (const part of parts) part.draw(frame);
    },
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}
