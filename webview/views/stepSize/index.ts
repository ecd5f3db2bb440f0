import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { StepSizeFrame, StepSizeParams } from '#protocol';
import {
  type Axes,
  createArithmetic,
  createLayout,
  createLetters,
  createLineAxis,
  element,
  Form,
  relabel,
  section,
  slopeAlong,
} from '#ui';
import { limits } from '../../../src/views/stepSize/shared';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { arithmeticLines, float32Lines } from './arithmetic';
import { createBestStep } from './bestStep';
import { chartData } from './chart';
import { createChoices } from './choices';
import { digitTables } from './digits';
import { createHSlider } from './hSlider';
import { changes, seen } from './ranges';
import { createReadouts } from './readouts';

export const createStepSize: CreateView<'stepSize'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const showControls = () => {
    if (form.shown?.h !== undefined) slider.show(form.shown.h);
    if (form.shown) choices.show(form.shown);
  };
  const form = new Form<StepSizeParams>((params) => {
    showControls();
    setParams(params);
  }, changes);
  const slider = createHSlider((h) => form.set({ h }));
  const choices = createChoices((patch) => form.set(patch));
  const chart = createChart(layout.stage, form);
  const readouts = createReadouts();
  const best = createBestStep();
  const parts = createParts();
  const axes = createLineAxis(form);
  layout.top.append(form.formula('source', 'f(x) =', axes), form.examples(presets));
  const letters = createLetters(form, slopeAlong);
  const step = element('div', 'step-row', slider.element, form.number('h', l10n.t('step h'), limits.h));
  const at = element('div', 'step-row', choices.precision, createPoint(form, axes));
  layout.under.append(step, at, letters.element);
  layout.column.append(
    readouts.element,
    layout.sentence.element,
    section(l10n.t('Formula used'), choices.method),
    best.element,
    ...parts.elements,
  );
  const draw = (frame: StepSizeFrame) => {
    showControls();
    slider.setRange(frame.hRange);
    readouts.update(frame);
    best.draw(frame);
    parts.update(frame);
    chart.update(chartData(frame));
  };
  return formView<'stepSize'>({
    layout,
    form,
    letters,
    axes,
    shown: showControls,
    draw,
    dispose: () => chart.dispose(),
  });
};

/** The errors against h, in which h is moved. */
const createChart = (stage: HTMLElement, form: Form<StepSizeParams>) =>
  createLineChart(stage, {
    label: l10n.t('Error of the difference against the step h'),
    onDrag: (h) => form.set({ h }),
    onPoint: (h) => form.set({ h }),
    onWindow: (window) => form.params && form.set(seen(form.params, window)),
  });

/** Where the slope is taken, under the name of the variable along which it is. */
function createPoint(form: Form<StepSizeParams>, axes: Axes): HTMLElement {
  const at = form.number('x', l10n.t('at {0}', 'x'), limits.x);
  axes.onDraw(([variable = 'x']) => relabel(at, l10n.t('at {0}', variable)));
  return at;
}

/** The sections of the column that only show: arithmetic and digits. */
function createParts() {
  const arithmetic = createArithmetic();
  const float32 = createArithmetic();
  const digits = element('div', 'digits-box computed');
  return {
    elements: [
      section(l10n.t('What the computer does'), arithmetic.element),
      section(l10n.t('Digit by digit'), digits),
      section(l10n.t('The same in float32'), float32.element),
    ],
    update: (frame: StepSizeFrame) => {
      arithmetic.update(arithmeticLines(frame));
      digits.replaceChildren(...digitTables(frame));
      float32.update(float32Lines(frame));
    },
  };
}
