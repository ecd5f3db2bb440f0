import * as l10n from '@vscode/l10n';
import { createLineChart, createPlaneChart } from '#figures';
import type { DescentFrame, DescentParams, FailedMessage } from '#protocol';
import { createLayout, createReadout, element, Form } from '#ui';
import { formatShort } from '../../base/format';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createColumn } from './column';
import { mapData, startText, valueData } from './pictures';
import { createPlayback } from './playback';
import { type DescentFields, fromFields, toFields } from './runList';
import { createSteps } from './steps';
import { createStepText } from './stepText';

export const createDescent: CreateView<'descent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const { form, params, setStart, show, fail } = createDescentForm(setParams);
  let frame: DescentFrame | undefined;
  let drawnStep = -1;
  const [final, steps, stepText] = [createReadout(), createSteps(), createStepText()];
  const playback = createPlayback(() => drawStep());
  const pictures = createPictures(layout.stage, playback.element, { setStart, seek: playback.seek });
  layout.top.append(form.formula('source', 'f(x₀, x₁) ='), form.examples(presets.map(exampleOf)));
  const column = createColumn(form, {
    now: params,
    parts: {
      final: final.element,
      sentence: layout.sentence.element,
      step: stepText.element,
      steps: steps.element,
    },
  });
  layout.column.append(...column.elements);
  const drawStep = () => {
    if (!frame) return;
    pictures.map.update(mapData(frame, playback.position()));
    const { step, playing } = playback.player();
    if (step === drawnStep) return;
    drawnStep = step;
    pictures.value.update(valueData(frame, step));
    steps.mark(step);
    stepText.draw(frame, step, playing);
    layout.sentence.say(sentenceAt(frame, step), frame.warning ? 'warning' : 'info');
  };
  return formView<'descent'>({
    layout,
    form: { show, fail, answered: () => form.answered() },
    // The step that is looked at says it.
    say: () => undefined,
    draw: (next) => {
      frame = next;
      drawnStep = -1;
      column.draw(next);
      steps.draw(next);
      final.update(...ending(next));
      playback.setCount(next.stepCount);
      drawStep();
    },
    dispose: () => {
      playback.dispose();
      pictures.dispose();
    },
  });
};

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
    setStart: (x: number, y: number) =>
      form.set({ start: [Number(x.toPrecision(4)), Number(y.toPrecision(4))] }),
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

/** What is said of a frame at a step: at the start, what Play would do. */
function sentenceAt(frame: DescentFrame, step: number): string {
  const verdict = l10n.t('<b>{0}.</b> {1}', frame.verdictName, frame.sentence);
  if (step !== 0) return verdict;
  const plan = l10n.t(
    'Play follows the selected run from {0} to step {1}.',
    startText(frame),
    frame.stepCount,
  );
  return `${plan} ${verdict}`;
}

interface PictureActions {
  readonly setStart: (x: number, y: number) => void;
  readonly seek: (step: number) => void;
}

/** The map, under it what moves it, and f against the step. */
function createPictures(stage: HTMLElement, playback: HTMLElement, { setStart, seek }: PictureActions) {
  const mapBox = element('div', 'picture stage-tall');
  const valueBox = element('div', 'picture stage-low');
  stage.classList.add('stacked');
  stage.append(mapBox, playback, valueBox);
  const map = createPlaneChart(mapBox, {
    label: l10n.t('The path of gradient descent over the contours of f'),
    onPoint: setStart,
    onDrag: setStart,
  });
  const value = createLineChart(valueBox, { label: l10n.t('f at each step'), onPoint: seek, onDrag: seek });
  const dispose = () => {
    map.dispose();
    value.dispose();
  };
  return { map, value, dispose };
}

/** What the selected run comes to: its name, f, and x as NumPy prints it. */
function ending(frame: DescentFrame): [string, string, string] {
  const run = frame.paths[frame.selected];
  const name = l10n.t('{0} · f at step {1}', frame.verdictName, frame.stepCount);
  return [name, formatShort(run?.value.at(-1) ?? Number.NaN, 6), `x = ${frame.final}`];
}
