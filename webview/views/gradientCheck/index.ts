import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { GradientCheckFrame, GradientCheckParams } from '#protocol';
import { createLayout, createReadout, element, Form, section } from '#ui';
import { limits } from '../../../src/views/gradientCheck/shared';
import { formatCount, formatShort } from '../../base/format';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { backwardCode } from './backward';
import { createBugChips } from './bugChips';
import { createByHand } from './byHand';
import { histogramData, verdictColors, verdictName } from './histogram';
import { kinkText, noiseText, partTable, zeroText } from './partTable';
import { nearestParameter, scatterData } from './scatter';

export const createGradientCheck: CreateView<'gradientCheck'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<GradientCheckParams>((params) => {
    bugs.show(params.bug);
    setParams(params);
  });
  const bugs = createBugChips((bug) => form.set({ bug }));
  const choose = (parameter: number) => form.set({ parameter });
  const pictures = createPictures(layout.stage, choose);
  const numbers = createNumbers(() => choose(-1));
  const planted = element('span', 'muted', l10n.t('Planted bug'));
  layout.top.append(element('div', 'check-bugs', planted, bugs.element), form.examples(presets));
  layout.column.append(
    numbers.readout,
    layout.sentence.element,
    ...numbers.sections,
    section(
      l10n.t('Network and batch'),
      form.choice('activation', l10n.t('<activation>activation</activation>'), [
        { value: 'sigmoid', name: l10n.t('sigmoid') },
        { value: 'relu', name: l10n.t('ReLU') },
      ]),
      form.number('hiddenSize', l10n.t('<hiddenUnits>hidden units</hiddenUnits>'), limits.hiddenSize),
      form.number('batchSize', l10n.t('<batch>batch size</batch>'), limits.batchSize),
      form.number('h', l10n.t('<step>step h</step>'), limits.h),
      form.number('trainingSteps', l10n.t('steps trained'), limits.trainingSteps),
      form.number('seed', l10n.t('<seed>seed</seed>'), limits.seed),
    ),
  );
  const draw = (frame: GradientCheckFrame) => {
    pictures.draw(frame);
    numbers.draw(frame);
  };
  const shown = ({ bug }: GradientCheckParams) => bugs.show(bug);
  return formView<'gradientCheck'>({ layout, form, shown, draw, dispose: pictures.dispose });
};

function leadText(frame: GradientCheckFrame): string {
  const { parameterCount, inputSize, hiddenSize, outputSize, batchSize, trainedSteps } = frame;
  const count = formatCount(parameterCount);
  const what =
    batchSize === 1
      ? l10n.t(
          'Backprop against numerical gradient, for all {0} parameters of a {1}-{2}-{3} net, on one digit; each part is divided by its largest gradient.',
          count,
          inputSize,
          hiddenSize,
          outputSize,
        )
      : l10n.t(
          'Backprop against numerical gradient, for all {0} parameters of a {1}-{2}-{3} net, on {4} digits; each part is divided by its largest gradient.',
          count,
          inputSize,
          hiddenSize,
          outputSize,
          batchSize,
        );
  if (trainedSteps === 0) return what;
  return l10n.t('{0} The net was trained up to iteration {1}.', what, formatCount(trainedSteps));
}

/** The square scatter, beside it the verdict part by part, and the histogram beside or under both. */
function createPictures(stage: HTMLElement, choose: (parameter: number) => void) {
  let drawn: GradientCheckFrame | undefined;
  stage.classList.add('check-stage');
  const [lead, parts, noise] = [element('h3'), element('div'), element('p', 'check-note muted')];
  const scatterBox = element('div', 'picture check-scatter', lead);
  const histogramBox = element('div', 'picture check-histogram');
  stage.append(scatterBox, element('div', 'check-verdicts', parts, noise), histogramBox);
  const scatter = createLineChart(scatterBox, {
    label: l10n.t('Backprop against the numerical gradient'),
    onPoint: (x, y) => {
      const parameter = drawn ? nearestParameter(drawn, x, y) : -1;
      if (parameter >= 0) choose(parameter);
    },
  });
  const histogram = createLineChart(histogramBox, { label: l10n.t('Histogram of the relative errors') });
  return {
    draw: (frame: GradientCheckFrame) => {
      drawn = frame;
      lead.textContent = leadText(frame);
      scatter.update(scatterData(frame));
      histogram.update(histogramData(frame));
      parts.replaceChildren(partTable(frame));
      const notes = [noiseText(frame), kinkText(frame), zeroText()];
      noise.replaceChildren(...notes.filter((note) => note !== '').flatMap((note) => [note, ' ']));
    },
    dispose: () => {
      scatter.dispose();
      histogram.dispose();
    },
  };
}

/** The parts of the column that only show. */
function createNumbers(showWorst: () => void) {
  const readout = createReadout();
  const code = element('div');
  const byHand = createByHand(showWorst);
  return {
    readout: readout.element,
    sections: [
      section(l10n.t('The backward pass'), code),
      section(l10n.t('One parameter by hand'), ...byHand.elements),
    ],
    draw: (frame: GradientCheckFrame) => {
      const { worst } = frame;
      const isJudged = !(worst.noisy || worst.kinked);
      const detail = isJudged
        ? l10n.t('{0}, {1}', worst.name, verdictName(worst.verdict))
        : l10n.t('{0}, not judged', worst.name);
      readout.update(
        l10n.t('Worst <relativeError>relative error</relativeError>'),
        formatShort(worst.error, 2),
        detail,
        isJudged ? verdictColors[worst.verdict] : 'muted',
      );
      code.replaceChildren(backwardCode(frame));
      byHand.draw(frame);
    },
  };
}
