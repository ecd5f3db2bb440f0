import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { createLayout, element, Form, section } from '#ui';
import { shapingFields } from '../../../src/views/training/shared';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createAxisChips } from './axisChips';
import { accuracyData, lossData } from './charts';
import { createFilesSection } from './files';
import { createLearnt } from './learnt';
import { createNetworkSection } from './network';
import { createCost, createScores } from './numbers';
import { createRunBar } from './runBar';
import { createRunList } from './runList';

export const createTraining: CreateView<'training'> = ({ presets, setParams, request, openFiles }) => {
  const layout = createLayout();
  const form = new Form<TrainingParams>(setParams);
  const runBar = createRunBar(request);
  const examples = form.examples(presets);
  const chips = createAxisChips(form);
  const { loss, accuracy } = createCharts(layout.stage);
  const scores = createScores();
  const cost = createCost();
  const runs = createRunList(request);
  const files = createFilesSection({ openFiles, request });
  const learnt = createLearnt({ form, request });
  layout.top.append(runBar.element, chips.methods, examples);
  layout.under.append(chips.axes, layout.sentence.element, learnt.element);
  layout.column.append(
    ...scores.elements,
    runs.element,
    createNetworkSection(form),
    section(l10n.t('What one numerical step costs'), cost.element),
    files.element,
  );
  const draw = (frame: TrainingFrame) => {
    const moving = frame.state === 'running';
    form.setDisabled(moving, shapingFields);
    chips.setMoving(moving);
    examples.toggleAttribute('inert', moving);
    if (form.params) {
      chips.show(form.params);
      loss.update(lossData(frame, form.params));
    }
    accuracy.update(accuracyData(frame));
    for (const part of [scores, cost, runBar, runs, files, learnt]) part.draw(frame);
  };
  const view = formView<'training'>({
    layout,
    form,
    shown: chips.show,
    draw,
    dispose: () => {
      for (const part of [loss, accuracy, learnt]) part.dispose();
    },
  });
  return {
    ...view,
    failed: (failure) => {
      view.failed(failure);
      if (!failure.at) runBar.engineGone();
    },
  };
};

/** The loss, and under it the accuracy. */
function createCharts(stage: HTMLElement) {
  const lossBox = element('div', 'picture stage-tall');
  const accuracyBox = element('div', 'picture stage-low');
  stage.classList.add('stacked');
  stage.append(lossBox, accuracyBox);
  const loss = createLineChart(lossBox, { label: l10n.t('Loss at each iteration') });
  const accuracy = createLineChart(accuracyBox, { label: l10n.t('Accuracy after each epoch') });
  return { loss, accuracy };
}
