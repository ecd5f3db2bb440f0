import type { DescentFrame, DescentParams, DescentRun, FailedMessage } from '#protocol';
import { createLayout, element, Form } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import type { Clock } from './clock';
import { createColumn } from './column';
import { createNumbers } from './numbers';
import { createPictures } from './pictures';
import { createPlayback } from './playback';
import { type DescentFields, fromFields, toFields, withRun } from './runList';
import { createSpeaker } from './saying';
import { createSteps } from './steps';
import { createStepText } from './stepText';
import { whatIsNew } from './whatIsNew';

export const createDescent: CreateView<'descent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const { form, params, setStart, setRun, show, fail } = createDescentForm(setParams);
  const playback = createPlayback(() => drawClock());
  const pictures = createPictures(layout.stage, playback.element, { setStart, setRun, seek: playback.seek });
  layout.top.append(form.formula('source', 'f(x₀, x₁) ='), form.examples(presets.map(exampleOf)));
  const parts = createParts(layout.sentence);
  const column = createColumn(form, { now: params, parts: parts.elements });
  layout.column.append(...column.elements);
  const [news, drawn] = [whatIsNew(), drawnOnce()];
  let frame: DescentFrame | undefined;
  const drawClock = () => {
    if (!frame) return;
    const { step, playing } = playback.player();
    const clock = { step, playing, position: playback.position() };
    pictures.draw(frame, clock);
    if (drawn.isNew(clock)) {
      column.drawStep(frame, step);
      parts.draw(frame, clock);
    }
  };
  return formView<'descent'>({
    layout,
    form: { show, fail, answered: () => form.answered() },
    // The step that is looked at says it.
    say: () => undefined,
    draw: (next) => {
      frame = pictures.take(next);
      drawn.forget();
      column.draw(frame);
      parts.take(frame);
      playback.setRuns(frame.stepCount, news(params()));
      drawClock();
    },
    dispose: () => {
      playback.dispose();
      pictures.dispose();
    },
  });
};

/** What the column tells of the step: numbers, arithmetic, the sentence and the table. */
function createParts(sentence: Parameters<typeof createSpeaker>[0]) {
  const [numbers, stepText, steps, speaker] = [
    createNumbers(),
    createStepText(),
    createSteps(),
    createSpeaker(sentence),
  ];
  return {
    elements: {
      number: numbers.element,
      step: stepText.element,
      said: element('div', 'said', sentence.element),
      steps: steps.element,
    },
    take: steps.draw,
    draw: (frame: DescentFrame, clock: Clock) => {
      numbers.draw(frame, clock.step);
      stepText.draw(frame, clock.step, clock.playing);
      steps.mark(clock.step);
      speaker.say(frame, clock);
    },
  };
}

/** While the points glide, words and numbers stay: they are written once a step. */
function drawnOnce() {
  let last = '';
  return {
    isNew: ({ step, playing }: Clock) => {
      const next = `${step} ${playing}`;
      const isNew = next !== last;
      last = next;
      return isNew;
    },
    forget: () => {
      last = '';
    },
  };
}

const exampleOf = ({ name, params }: { readonly name: string; readonly params: DescentParams }) => ({
  name,
  params: toFields(params),
});

/** The form, in which a learning rate stands for all runs, and the params that it makes. */
function createDescentForm(setParams: (params: DescentParams) => void) {
  let params: DescentParams | undefined;
  const form = new Form<DescentFields>((fields) => {
    params = fromFields(fields);
    setParams(params);
  });
  return {
    form,
    params: () => params,
    setStart: (x: number, y: number) => form.set({ start: [x, y] }),
    setRun: (run: DescentRun) => {
      if (params) form.set(toFields(withRun(params, run)));
    },
    show: (shown: DescentParams) => {
      params = shown;
      form.show(toFields(shown));
    },
    fail: ({ message, at }: Pick<FailedMessage, 'message' | 'at'>) => {
      const field = at?.field === 'runs' ? 'learningRate' : at?.field;
      return form.fail(at && field ? { message, at: { ...at, field } } : { message });
    },
  };
}
