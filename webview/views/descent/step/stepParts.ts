import type { DescentFrame } from '#protocol';
import { element, type Layout } from '#ui';
import { type Clock, isOver } from '../clock/clock';
import type { DescentForm } from '../descentForm';
import { createAdviceButton } from './adviceButton';
import { advisedParams } from './advised';
import { createNumbers } from './numbers';
import { createSpeaker, sentencesOf } from './saying';
import { createSteps } from './steps';
import { createStepText } from './stepText';

/** What the column tells of the step that the clock has come to: numbers, arithmetic, the sentence and the table. */
export function createStepParts(sentence: Layout['sentence'], change: DescentForm['change']) {
  const [numbers, stepText, steps, speaker] = [
    createNumbers(),
    createStepText(),
    createSteps(),
    createSpeaker(sentence),
  ];
  const advice = createAdviceButton((advised) => change((now) => advisedParams(now, advised)));
  return {
    elements: {
      number: numbers.element,
      step: stepText.element,
      said: element('div', 'said', sentence.element, advice.element),
      steps: steps.element,
    },
    take: (frame: DescentFrame) => {
      sentence.reserve(sentencesOf(frame));
      stepText.reserve(frame);
      steps.draw(frame);
    },
    draw: (frame: DescentFrame, clock: Clock) => {
      numbers.draw(frame, clock.step);
      stepText.draw(frame, clock.step, clock.playing);
      steps.mark(clock.step);
      speaker.say(frame, clock);
      advice.draw(frame, isOver(frame, clock));
    },
  };
}
