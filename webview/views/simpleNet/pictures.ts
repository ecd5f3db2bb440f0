import * as l10n from '@vscode/l10n';
import { createBarChart, createMatrixTable, type Figure } from '#figures';
import type { SimpleNetFrame } from '#protocol';
import { element } from '#ui';

/** The chain x -> W -> z -> softmax -> loss, and dL/dW under it, as small linked pictures. */
export function createPictures(stage: HTMLElement) {
  const box = (name: string) => {
    const made = element('div', 'small-picture', element('h3', '', name));
    stage.append(made);
    return made;
  };
  const inputs = createMatrixTable(box(l10n.t('x, the input')), { label: l10n.t('Input x') });
  const weights = createMatrixTable(box(l10n.t('W, the weights')), { label: l10n.t('Weights W') });
  const z = createBarChart(box(l10n.t('z = x W, the prediction')), { label: l10n.t('Prediction z') });
  const softmax = createBarChart(box(l10n.t('softmax(z), as probabilities')), {
    label: l10n.t('Softmax of z'),
  });
  const losses = createBarChart(box(l10n.t('loss, for each right answer')), {
    label: l10n.t('Loss for each right answer'),
  });
  const gradient = createMatrixTable(box(l10n.t('dL/dW, by numerical gradient')), {
    label: l10n.t('Gradient of the loss by W'),
  });
  const figures: Figure<never>[] = [inputs, weights, z, softmax, losses, gradient];
  const rowNames = ['x₀', 'x₁'];
  const columnNames = ['0', '1', '2'].map((k) => l10n.t('to {0}', k));
  return {
    draw: (frame: SimpleNetFrame) => {
      inputs.update({ rowNames: ['x'], columnNames: rowNames, values: frame.x });
      weights.update({ rowNames, columnNames, values: frame.weights });
      z.update({ bars: bars(frame.z, 'blue') });
      softmax.update({ bars: bars(frame.softmax, 'green'), highlight: frame.target, min: 0, max: 1 });
      losses.update({ bars: bars(frame.losses, 'orange'), highlight: frame.target, min: 0 });
      gradient.update({ rowNames, columnNames, values: frame.gradient });
    },
    dispose: () => {
      for (const figure of figures) figure.dispose();
    },
  };
}

function bars(values: Float64Array, color: 'blue' | 'green' | 'orange') {
  return Array.from(values, (value, k) => ({ name: l10n.t('answer {0}', k), value, color }));
}
