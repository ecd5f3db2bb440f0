import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { createLayout, element, Form, section } from '#ui';
import { derivedTraining, limits, shapingFields } from '../../../src/views/training/shared';
import { formView } from '../../formView';
import type { CreateView, PageView } from '../../view';
import { createAdviceButton } from './adviceButton';
import { createAxisChips } from './axisChips';
import { createCharts } from './curves/charts';
import { createFilesSection } from './files';
import { createLearnt } from './learnt/learnt';
import { createNetworkSection } from './network';
import { newestOnly } from './newestOnly';
import { createCost, createScores } from './numbers';
import { createRunBar } from './runBar';
import { createRunTable } from './runs/runTable';

export const createTraining: CreateView<'training'> = ({ presets, setParams, request, openFiles }) => {
  const layout = createLayout();
  const form = new Form<TrainingParams>(setParams, { derive: derivedTraining });
  const runBar = createRunBar({
    request,
    rate: form.number('learningRate', l10n.t('learning rate'), limits.learningRate),
  });
  const examples = form.examples(presets, (params) => request({ type: 'begin', params }));
  const chips = createAxisChips(form);
  const advice = createAdviceButton(request);
  const charts = createCharts(layout.stage);
  const numbers = [createScores(), createRunTable({ form, request }), createCost()] as const;
  const network = createNetworkSection(form);
  const files = createFilesSection({ openFiles, request });
  const learnt = createLearnt(form);
  layout.top.append(runBar.buttons, element('div', 'top-chosen', chips.methods, examples), runBar.progress);
  layout.under.append(chips.axes, element('div', 'said', layout.sentence.element, advice.element));
  layout.under.after(learnt.beside);
  layout.column.after(learnt.below);
  layout.column.append(...columnOf(numbers, network.element), files.element);
  const frames = newestOnly((frame: TrainingFrame) => {
    const moving = frame.state === 'running';
    form.setDisabled(moving, shapingFields);
    chips.setMoving(moving);
    examples.toggleAttribute('inert', moving);
    if (form.params) charts.draw(frame, form.params);
    for (const part of [...numbers, runBar, advice, network, files, learnt]) part.draw(frame);
  });
  const view = formView<'training'>({
    layout,
    form,
    draw: frames.draw,
    dispose: () => {
      frames.stop();
      for (const part of [charts, learnt]) part.dispose();
    },
  });
  return {
    ...view,
    failed: (failure) => {
      frames.drawNow();
      failed(view, runBar, failure);
    },
  };
};

/** Loss, accuracy, runs, what is trained, and what a step of it costs. */
function columnOf(
  [scores, runs, cost]: readonly [
    ReturnType<typeof createScores>,
    ReturnType<typeof createRunTable>,
    ReturnType<typeof createCost>,
  ],
  network: HTMLElement,
): HTMLElement[] {
  const costs = section(l10n.t('What one numerical step costs'), cost.element);
  return [...scores.elements, runs.element, network, costs];
}

/** What is about no field ended the engine. */
function failed(
  view: PageView<'training'>,
  runBar: { readonly engineGone: () => void },
  failure: Parameters<PageView<'training'>['failed']>[0],
): void {
  view.failed(failure);
  if (!failure.at) runBar.engineGone();
}
