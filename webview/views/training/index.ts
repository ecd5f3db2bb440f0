import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { createLayout, element, Form, section } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { accuracyData, lossData } from './charts';
import { createCost, createScores } from './numbers';
import { createRunBar } from './runBar';

export const createTraining: CreateView<'training'> = ({ presets, setParams, stop }) => {
  const layout = createLayout();
  const form = new Form<TrainingParams>(setParams);
  const train = () => {
    form.change({ running: true });
    setRunning(true);
  };
  const runBar = createRunBar({ train, stop });
  const setRunning = (running: boolean) => {
    runBar.setRunning(running);
    form.setDisabled(running);
    examples.toggleAttribute('inert', running);
  };
  layout.stage.classList.add('stacked');
  const lossBox = element('div', 'picture tall');
  const accuracyBox = element('div', 'picture low');
  layout.stage.append(lossBox, accuracyBox);
  const loss = createLineChart(lossBox, { label: l10n.t('Loss at each iteration') });
  const accuracy = createLineChart(accuracyBox, { label: l10n.t('Accuracy after each epoch') });
  const scores = createScores();
  const cost = createCost();
  const methods = [
    { value: 'backprop', name: l10n.t('backprop') },
    { value: 'numerical', name: l10n.t('numerical differentiation') },
  ] as const;
  const examples = form.examples(presets);
  layout.top.append(runBar.element, examples);
  layout.under.append(layout.sentence.element);
  layout.column.append(
    ...scores.elements,
    section(
      l10n.t('Network and training'),
      form.choice('method', l10n.t('gradient by'), methods),
      form.number('hiddenSize', l10n.t('hidden units')),
      form.number('learningRate', l10n.t('learning rate')),
      form.number('batchSize', l10n.t('batch size')),
      form.number('iterationCount', l10n.t('iterations')),
      form.number('seed', l10n.t('seed')),
    ),
    section(l10n.t('What one numerical step costs'), cost.element),
  );
  const draw = (frame: TrainingFrame, elapsed: number) => {
    loss.update(lossData(frame));
    accuracy.update(accuracyData(frame));
    scores.draw(frame);
    cost.draw(frame);
    runBar.draw(frame, elapsed);
  };
  const view = formView<'training'>({
    layout,
    form,
    shown: (params) => setRunning(params.running),
    draw,
    dispose: () => {
      loss.dispose();
      accuracy.dispose();
    },
  });
  const atRest = () => {
    setRunning(false);
    form.settle({ running: false });
  };
  return {
    ...view,
    ended: atRest,
    failed: (failure) => {
      atRest();
      view.failed(failure);
    },
  };
};
