import * as l10n from '@vscode/l10n';
import { createLineChart, createPlaneChart } from '#figures';
import type { DescentFrame, DescentParams } from '#protocol';
import { createLayout, createReadout, element, Form } from '#ui';
import { formatShort } from '../../base/number';
import type { CreateView } from '../../view';
import { createColumn } from './column';
import { mapData, startText, valueData } from './pictures';
import { createPlayback } from './playback';
import { type DescentFields, fromFields, toFields } from './runList';
import { createSteps } from './steps';
import { createStepText } from './stepText';

export const createDescent: CreateView<'descent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  let params: DescentParams | undefined;
  const form = new Form<DescentFields>((fields) => {
    params = fromFields(fields);
    setParams(params);
  });
  let frame: DescentFrame | undefined;
  let drawnStep = -1;
  const playback = createPlayback(() => drawStep());
  const setStart = (x: number, y: number) =>
    form.set({ start: [Number(x.toPrecision(4)), Number(y.toPrecision(4))] });
  const { map, value } = createPictures(layout.stage, playback.element, { setStart, seek: playback.seek });
  const final = createReadout();
  const steps = createSteps();
  const stepText = createStepText();
  const examples = presets.map(({ name, params }) => ({ name, params: toFields(params) }));
  layout.top.append(form.formula('formula', 'f(x₀, x₁) ='), form.examples(examples));
  const column = createColumn(form, {
    now: () => params,
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
    map.update(mapData(frame, playback.position()));
    const { step, playing } = playback.player();
    if (step === drawnStep) return;
    drawnStep = step;
    value.update(valueData(frame, step));
    steps.mark(step);
    stepText.draw(frame, step, playing);
    say(frame, step);
  };
  const say = (shown: DescentFrame, step: number) => {
    const verdict = `<b>${shown.verdictName}.</b> ${shown.sentence}`;
    const count = shown.stepCount;
    const plan = l10n.t(
      'Play follows the selected run from {0} through its {1} steps.',
      startText(shown),
      count,
    );
    layout.sentence.say(step === 0 ? `${plan} ${verdict}` : verdict, shown.warning ? 'warning' : 'info');
  };
  return {
    root: layout.root,
    column: layout.column,
    show: (shown) => {
      params = shown;
      form.show(toFields(shown));
    },
    draw: (next) => {
      frame = next;
      drawnStep = -1;
      layout.setStale(false);
      column.draw(next);
      steps.draw(next);
      final.update(...ending(next));
      playback.setCount(next.stepCount);
      drawStep();
    },
    ended: () => undefined,
    failed: (failure) => {
      layout.setStale(true);
      const at = failure.at?.field === 'runs' ? { ...failure.at, field: 'learningRate' } : failure.at;
      const atField = form.fail(at ? { message: failure.message, at } : { message: failure.message });
      const stays = l10n.t('The picture still shows the last values that worked.');
      layout.sentence.say(atField ? stays : failure.message, 'warning');
    },
    dispose: () => {
      playback.dispose();
      map.dispose();
      value.dispose();
    },
  };
};

interface PictureActions {
  readonly setStart: (x: number, y: number) => void;
  readonly seek: (step: number) => void;
}

/** The map, under it what moves it, and f against the step. */
function createPictures(stage: HTMLElement, playback: HTMLElement, { setStart, seek }: PictureActions) {
  const mapBox = element('div', 'picture tall');
  const valueBox = element('div', 'picture low');
  stage.classList.add('stacked');
  stage.append(mapBox, playback, valueBox);
  const map = createPlaneChart(mapBox, {
    label: l10n.t('The path of gradient descent over the contours of f'),
    onPoint: setStart,
    onDrag: setStart,
  });
  const value = createLineChart(valueBox, { label: l10n.t('f at each step'), onPoint: seek, onDrag: seek });
  return { map, value };
}

/** What the selected run comes to: its name, f, and x as NumPy prints it. */
function ending(frame: DescentFrame): [string, string, string] {
  const run = frame.paths[frame.selected];
  const name = `${frame.verdictName} · f ${l10n.t('after {0} steps', frame.stepCount)}`;
  return [name, formatShort(run?.value.at(-1) ?? Number.NaN, 6), `x = ${frame.final}`];
}
