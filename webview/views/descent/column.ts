import * as l10n from '@vscode/l10n';
import type { DecayName, DescentFrame } from '#protocol';
import { button, element, richText, section } from '#ui';
import { decays, hasDecay, limits, MOST_RUNS } from '../../../src/views/descent/shared';
import { optimizerChoices } from '../../../src/views/optimizers';
import { formatShort } from '../../base/format';
import type { DescentForm } from './descentForm';
import { addRun, removeRun } from './runs/runList';
import { createRunTable } from './runs/runTable';

interface ColumnParts {
  readonly number: HTMLElement;
  readonly step: HTMLElement;
  readonly said: HTMLElement;
  readonly steps: HTMLElement;
}

interface ColumnOptions extends Pick<DescentForm, 'form' | 'change'> {
  readonly parts: ColumnParts;
}

/** The column: the runs, the step that is looked at, what is said of it, and what all runs have in common. */
export function createColumn({ form, change, parts }: ColumnOptions) {
  const select = (selected: number) => change(() => ({ selected }));
  const remove = () => change(removeRun);
  const table = createRunTable(select, remove);
  const add = button(l10n.t('Add run'), () => change(addRun));
  const less = button(l10n.t('Remove'), remove);
  const bound = element('div', 'muted computed');
  const runs = section(
    l10n.t('Runs'),
    table.element,
    form.choice('optimizer', l10n.t('<optimizer>optimizer</optimizer>'), optimizerChoices),
    form.number('learningRate', l10n.t('<learningRate>learning rate</learningRate>'), limits.learningRate),
    ...decayFields(form),
    bound,
    element('div', 'run-buttons', add, less),
  );
  const common = section(
    l10n.t('Start'),
    form.numbers('start', l10n.t('start'), limits.start),
    form.number('stepCount', l10n.t('steps'), limits.stepCount),
    form.choice('gradient', l10n.t('<gradient>gradient</gradient>'), gradientChoices()),
    element('div', 'muted', l10n.t('Click the map, drag the start, or move it with the arrow keys.')),
  );
  const printed = section(l10n.t('Each step, as NumPy prints it'), parts.steps);
  return {
    elements: [runs, parts.number, parts.step, parts.said, common, printed],
    draw: (frame: DescentFrame) => {
      table.draw(frame);
      bound.replaceChildren(...richText(boundText(frame)));
      add.toggleAttribute('disabled', frame.paths.length >= MOST_RUNS);
      less.toggleAttribute('disabled', frame.paths.length <= 1);
    },
    drawStep: table.drawStep,
  };
}

/** A field for each name of the share that an optimizer keeps, of which the one that the selected run's optimizer has is shown. */
function decayFields(form: DescentForm['form']): readonly HTMLElement[] {
  const fields: Readonly<Record<DecayName, HTMLElement>> = {
    momentum: form.number('momentum', l10n.t('<momentum>momentum</momentum>'), limits.decay),
    decay: form.number('decay', l10n.t('<decay>decay</decay>'), limits.decay),
    beta1: form.number('beta1', '<beta1>beta1</beta1>', limits.decay),
  };
  form.watch(({ optimizer }) => {
    const used = hasDecay(optimizer) ? decays[optimizer].name : undefined;
    for (const [name, field] of Object.entries(fields)) field.hidden = name !== used;
  });
  return Object.values(fields);
}

/** The bound of the learning rate of plain gradient descent; of the others it says nothing. */
function boundText({ paths, selected, stableBound }: DescentFrame): string {
  if (paths[selected]?.optimizer !== 'sgd' || !Number.isFinite(stableBound)) return '';
  if (stableBound === 0) return l10n.t('SGD is stable at no learning rate: in one direction f bends down');
  return l10n.t('SGD is stable below 2 / <lambdaMax>λmax</lambdaMax> = {0}', formatShort(stableBound, 3));
}

function gradientChoices() {
  return [
    { value: 'numerical' as const, name: l10n.t('numerical, h = 1e-4') },
    { value: 'exact' as const, name: l10n.t('exact, by differentiation') },
  ];
}
