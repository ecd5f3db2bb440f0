import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { StepSizeFrame, StepSizeParams } from '#protocol';
import { createArithmetic, createLayout, createReadout, Form, section } from '#ui';
import { formView } from '../../formView';
import { formatNumber, formatShort } from '../../ui/number';
import type { CreateView } from '../../view';
import { arithmeticLines, float32Lines } from './arithmetic';
import { chartData } from './chart';

export const createStepSize: CreateView<'stepSize'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<StepSizeParams>(setParams);
  const chart = createLineChart(layout.stage, {
    label: l10n.t('Error of the difference against the step h'),
  });
  const central = createReadout('blue');
  const forward = createReadout('orange');
  const arithmetic = createArithmetic();
  const float32 = createArithmetic();
  layout.top.append(form.formula('formula', 'f(x) ='), form.examples(presets));
  layout.column.append(
    central.element,
    forward.element,
    layout.sentence.element,
    section(l10n.t('What the computer does'), arithmetic.element),
    section(l10n.t('The same in float32'), float32.element),
    section(l10n.t('What is drawn'), form.number('x', l10n.t('at x')), form.number('h', l10n.t('step h'))),
  );
  const draw = (frame: StepSizeFrame) => {
    const error = (value: number) =>
      l10n.t('exact {0}, error {1}', formatShort(frame.exact, 6), formatShort(value, 2));
    const h = formatShort(frame.h);
    central.update(
      l10n.t('Central difference, h = {0}', h),
      formatNumber(frame.central, 4),
      error(frame.centralError),
    );
    forward.update(
      l10n.t('Forward difference, h = {0}', h),
      formatNumber(frame.forward, 4),
      error(frame.forwardError),
    );
    arithmetic.update(arithmeticLines(frame));
    float32.update(float32Lines(frame));
    chart.update(chartData(frame));
  };
  return formView<'stepSize'>({ layout, form, draw, dispose: () => chart.dispose() });
};
