import * as l10n from '@vscode/l10n';
import type { GradientCostFrame, GradientCostParams } from '#protocol';
import { createLayout, element, Form, type Layout, richText, section } from '#ui';
import { limits } from '../../../src/views/gradientCost/shared';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createBars } from './bars';
import { createMeter } from './meter';
import { createPicture } from './picture';
import { createRunBar } from './runBar';
import { createEstimates, createWeight } from './weight';

// long: its parts share the frame that was drawn last
export const createGradientCost: CreateView<'gradientCost'> = ({ presets, setParams, stop }) => {
  const layout = createLayout();
  const form = new Form<GradientCostParams>(setParams);
  const run = () => {
    form.change({ running: true });
    setRunning(true);
  };
  const runBar = createRunBar({ run, stop });
  const examples = form.examples(presets);
  let atStart = true;
  let isOfRun = false;
  let whenStopped = '';
  const picture = createPicture((pixel) => {
    if (atStart) form.set({ pixel });
  });
  const bars = createBars();
  const numbers = [createMeter(), createEstimates(), createWeight()] as const;
  const setRunning = runningSetter(runBar, form, examples);
  layout.top.append(runBar.element, examples);
  arrange(layout, picture.element, bars, numbers);
  layout.column.append(netOf(form));
  const draw = (frame: GradientCostFrame) => {
    atStart = frame.done === 0;
    isOfRun = frame.running;
    whenStopped = frame.whenStopped;
    for (const part of [runBar, picture, bars, ...numbers]) part.draw(frame);
  };
  const dispose = () => {
    picture.dispose();
    bars.dispose();
  };
  const view = formView<'gradientCost'>({
    ...{ layout, form, draw, dispose },
    shown: ({ running }) => setRunning(running),
  });
  const atRest = () => {
    setRunning(false);
    form.settle({ running: false });
  };
  return {
    ...view,
    // What was measured at rest may end when Run is pressed already.
    ended: (reason) => {
      if (!isOfRun) return;
      atRest();
      if (reason === 'stopped' && whenStopped !== '') layout.sentence.say(whenStopped, 'info');
    },
    failed: (failure) => {
      atRest();
      view.failed(failure);
    },
  };
};

/** While brute force runs, Stop alone can be pressed and no value changed. */
function runningSetter(
  runBar: ReturnType<typeof createRunBar>,
  form: Form<GradientCostParams>,
  examples: HTMLElement,
): (running: boolean) => void {
  return (running) => {
    runBar.setRunning(running);
    form.setDisabled(running);
    examples.toggleAttribute('inert', running);
  };
}

interface Numbers {
  readonly element: HTMLElement;
}

/** What fills up, with the weight that is moved; beside it the count, its bars and the times; in the column what it comes to. */
function arrange(
  { stage, column, sentence }: Layout,
  picture: HTMLElement,
  { counts, times }: ReturnType<typeof createBars>,
  [meter, estimates, weight]: readonly [Numbers, Numbers, Numbers],
): void {
  stage.classList.add('cost-stage');
  const part = (name: string, content: HTMLElement) =>
    element('div', 'cost-part', element('h3', '', ...richText(name)), content);
  stage.append(
    element('div', 'cost-half', picture, part(l10n.t('The weight that is moved'), weight.element)),
    element(
      'div',
      'cost-half',
      part(
        l10n.t('What one <gradient>gradient</gradient> costs by <bruteForce>brute force</bruteForce>'),
        meter.element,
      ),
      counts,
      times,
    ),
  );
  column.append(estimates.element, sentence.element);
}

function netOf(form: Form<GradientCostParams>): HTMLElement {
  const orders = [
    { value: 'unit', name: l10n.t('unit by unit') },
    { value: 'inked', name: l10n.t('only where there is ink') },
    { value: 'book', name: l10n.t("the book's: pixel by pixel") },
    { value: 'random', name: l10n.t('at random') },
  ] as const;
  return section(
    l10n.t('Network and batch'),
    form.number('hiddenSize', l10n.t('<hiddenUnits>hidden units</hiddenUnits>'), limits.hiddenSize),
    form.number('batchSize', l10n.t('<batch>batch size</batch>'), limits.batchSize),
    form.choice('order', l10n.t('order'), orders),
    form.number('pixel', l10n.t('first pixel'), limits.pixel),
    form.number('seed', l10n.t('<seed>seed</seed>'), limits.seed),
  );
}
