import * as l10n from '@vscode/l10n';
import { createNetDiagram, type NetworkData } from '#figures';
import type { SimpleNetFrame } from '#protocol';
import { formatNumber } from '../../base/format';
import { weightName } from './lossDigits';

const [inputNames, outputNames] = [
  ['x₀', 'x₁'],
  ['z₀', 'z₁', 'z₂'],
];

/** The net drawn: x, the six weights, z, and beside it y, t and the losses. */
export function createNetPicture(
  box: HTMLElement,
  choose: (index: number) => void,
  answer: (target: number) => void,
) {
  const figure = createNetDiagram(box, {
    label: l10n.t('The net: inputs x, weights W, outputs z'),
    onWeight: (row, column) => choose(row * outputNames.length + column),
    onOutput: answer,
  });
  return {
    draw: (frame: SimpleNetFrame) => figure.update(networkData(frame)),
    dispose: () => figure.dispose(),
  };
}

function networkData(frame: SimpleNetFrame): NetworkData {
  const { x, z, y, t, losses, weights, chosen, target } = frame;
  const nodes = (names: readonly string[], values: Float64Array) =>
    names.map((name, i) => ({ name, value: values[i] ?? Number.NaN }));
  return {
    inputs: nodes(inputNames, x),
    outputs: nodes(outputNames, z),
    weights,
    chosen,
    target,
    columns: [
      { name: 'y', detail: 'softmax(z)', values: y, kind: 'share' },
      { name: 't', detail: l10n.t('one-hot'), values: t, kind: 'whole' },
      { name: 'L', detail: l10n.t('if it were right'), values: losses, kind: 'number', optional: true },
    ],
    read: (row, column) => reading(frame, row, column),
  };
}

/** A weight in words: where it leads, and how the loss changes with it. */
function reading({ weights, gradient }: SimpleNetFrame, row: number, column: number): string {
  const index = row * outputNames.length + column;
  const [weight, slope] = [weights[index], gradient[index]].map((value) =>
    formatNumber(value ?? Number.NaN, 4),
  );
  return l10n.t(
    '{0} = {1}, from {2} to {3}; dL/dw = {4}',
    weightName({ row, column }),
    weight ?? '',
    inputNames[row] ?? '',
    outputNames[column] ?? '',
    slope ?? '',
  );
}
