import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { createLayout, element, Form, section } from '#ui';
import { shapingFields, withWantedRate } from '../../../src/views/training/shared';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createAxisChips } from './axisChips';
import { createCharts } from './charts';
import { createFilesSection } from './files';
import { createLearnt } from './learnt';
import { createNetworkSection } from './network';
import { createCost, createScores } from './numbers';
import { createRunBar } from './runBar';
import { createRunTable } from './runTable';

export const createTraining: CreateView<'training'> = ({ presets, setParams, request, openFiles }) => {
  const layout = createLayout();
  let before: TrainingParams | undefined;
  const form: Form<TrainingParams> = new Form((asked) => {
    const params = before ? withWantedRate(before, asked) : asked;
    before = params;
    if (params !== asked) form.show(params); // with another optimizer came the rate that it does well with
    setParams(params);
  });
  const runBar = createRunBar({ request, rate: form.number('learningRate', l10n.t('learning rate')) });
  const examples = form.examples(presets);
  const chips = createAxisChips(form);
  const charts = createCharts(layout.stage);
  const scores = createScores();
  const cost = createCost();
  const runs = createRunTable({ form, request });
  const files = createFilesSection({ openFiles, request });
  const learnt = createLearnt({ form, request });
  layout.top.append(runBar.buttons, element('div', 'top-chosen', chips.methods, examples), runBar.progress);
  layout.under.append(chips.axes, layout.sentence.element);
  layout.under.after(learnt.beside);
  layout.column.after(learnt.below);
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
      charts.draw(frame, form.params);
    }
    for (const part of [scores, cost, runBar, runs, files, learnt]) part.draw(frame);
  };
  const view = formView<'training'>({
    layout,
    form,
    shown: (params) => {
      before = params;
      chips.show(params);
    },
    draw,
    dispose: () => {
      for (const part of [charts, learnt]) part.dispose();
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
