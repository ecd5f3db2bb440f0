import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { StepSizeFrame, StepSizeParams } from '#protocol';
import { createArithmetic, createLayout, createLetters, element, Form, section } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { arithmeticLines, float32Lines } from './arithmetic';
import { bestTable, ruleLine } from './bestSteps';
import { chartData } from './chart';
import { createChoices } from './choices';
import { digitTables } from './digits';
import { createHSlider, legibleStep } from './hSlider';
import { createReadouts } from './readouts';

export const createStepSize: CreateView<'stepSize'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<StepSizeParams>((params) => {
    slider.show(params.h);
    choices.show(params);
    setParams(params);
  });
  const slider = createHSlider((h) => form.set({ h }));
  const choices = createChoices((patch) => form.set(patch));
  const chart = createLineChart(layout.stage, {
    label: l10n.t('Error of the difference against the step h'),
    onDrag: (h) => form.set({ h: legibleStep(h) }),
    onPoint: (h) => form.set({ h: legibleStep(h) }),
  });
  const readouts = createReadouts();
  const parts = createParts();
  layout.top.append(form.formula('source', 'f(x) ='), form.examples(presets));
  const letters = createLetters(form);
  layout.under.append(
    element('div', 'step-row', slider.element, form.number('h', l10n.t('step h'))),
    element('div', 'step-row', choices.precision, form.number('x', l10n.t('at x'))),
    letters.element,
  );
  layout.column.append(
    readouts.element,
    layout.sentence.element,
    section(l10n.t('Formula used'), choices.method),
    ...parts.elements,
  );
  const draw = (frame: StepSizeFrame) => {
    slider.setRange(frame.hRange);
    readouts.update(frame);
    parts.update(frame);
    chart.update(chartData(frame));
  };
  const shown = (params: StepSizeParams) => {
    slider.show(params.h);
    choices.show(params);
  };
  return formView<'stepSize'>({ layout, form, letters, shown, draw, dispose: () => chart.dispose() });
};

/** The sections of the column that only show: arithmetic, digits, the best h. */
function createParts() {
  const arithmetic = createArithmetic();
  const float32 = createArithmetic();
  const digits = element('div', 'digits-box');
  const best = element('div', 'digits-scroll');
  const rule = element('p', 'step-rule muted computed');
  return {
    elements: [
      section(l10n.t('What the computer does'), arithmetic.element),
      section(l10n.t('Digit by digit'), digits),
      section(l10n.t('The same in float32'), float32.element),
      section(l10n.t('The best step'), best, rule),
    ],
    update: (frame: StepSizeFrame) => {
      arithmetic.update(arithmeticLines(frame));
      digits.replaceChildren(...digitTables(frame));
      float32.update(float32Lines(frame));
      best.replaceChildren(bestTable(frame));
      rule.textContent = ruleLine(frame);
    },
  };
}
