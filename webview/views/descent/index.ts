import * as l10n from '@vscode/l10n';
import { createLineChart, createPlaneChart } from '#figures';
import type { DescentFrame, DescentParams, OptimizerName } from '#protocol';
import { createLayout, createReadout, element, Form, section } from '#ui';
import { formView } from '../../formView';
import { formatShort } from '../../ui/number';
import type { CreateView } from '../../view';
import { mapData, valueData } from './pictures';
import { createSteps } from './steps';

export const createDescent: CreateView<'descent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<DescentParams>(setParams);
  layout.stage.classList.add('stacked');
  const mapBox = element('div', 'picture tall');
  const valueBox = element('div', 'picture low');
  layout.stage.append(mapBox, valueBox);
  const map = createPlaneChart(mapBox, {
    label: l10n.t('The path of gradient descent over the contours of f'),
    onPoint: (x, y) => form.set({ start: [Number(x.toPrecision(4)), Number(y.toPrecision(4))] }),
  });
  const value = createLineChart(valueBox, { label: l10n.t('f at each step') });
  const steps = createSteps();
  const final = createReadout('blue');
  layout.top.append(form.formula('formula', 'f(x₀, x₁) ='), form.examples(presets));
  layout.column.append(
    final.element,
    layout.sentence.element,
    section(
      l10n.t('Run'),
      form.numbers('start', l10n.t('start')),
      form.number('learningRate', l10n.t('learning rate')),
      form.number('stepCount', l10n.t('steps')),
      form.choice('optimizer', l10n.t('optimizer'), optimizerChoices()),
      element('div', 'muted', l10n.t('A click on the map sets the start.')),
    ),
    section(l10n.t('Each step, as NumPy prints it'), steps.element),
  );
  const draw = (frame: DescentFrame) => {
    map.update(mapData(frame));
    value.update(valueData(frame));
    steps.draw(frame);
    const last = frame.value.length - 1;
    const name = `${frame.verdictName} · f ${l10n.t('after {0} steps', last)}`;
    final.update(name, formatShort(frame.value[last] ?? Number.NaN, 6), `x = ${frame.final}`);
  };
  const dispose = () => {
    map.dispose();
    value.dispose();
  };
  return formView<'descent'>({ layout, form, draw, dispose });
};

/** The field's names; they are the same in every language. */
function optimizerChoices(): { value: OptimizerName; name: string }[] {
  return [
    { value: 'sgd', name: 'SGD' },
    { value: 'momentum', name: 'Momentum' },
    { value: 'nesterov', name: 'Nesterov' },
    { value: 'adaGrad', name: 'AdaGrad' },
    { value: 'rmsProp', name: 'RMSProp' },
    { value: 'adam', name: 'Adam' },
  ];
}
