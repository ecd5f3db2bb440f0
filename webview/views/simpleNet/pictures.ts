import * as l10n from '@vscode/l10n';
import { createBarChart, createNumberGrid, type Figure, type NumberGrid } from '#figures';
import type { SimpleNetFrame } from '#protocol';
import { element } from '#ui';
import { createLambda } from './lambda';

export interface PictureActions {
  readonly choose: (index: number) => void;
  readonly editInput: (index: number, value: number) => void;
  readonly editWeight: (row: number, column: number, value: number) => void;
}

export type EditedField = 'x' | 'weights0' | 'weights1';

const rowNames = ['x₀', 'x₁'];

/** The chain x -> W -> z -> softmax -> loss, and back from the loss to dL/dW, as small linked pictures. */
export function createPictures(stage: HTMLElement, actions: PictureActions) {
  const net = element('div', 'net');
  stage.append(net);
  const box = (area: string, arrow: string, name: string) => {
    const sign = element('span', 'net-arrow', `${arrow} `);
    sign.ariaHidden = 'true';
    const made = element('div', `small-picture net-${area}`, element('h3', '', sign, name));
    net.append(made);
    return made;
  };
  const { inputs, weights } = createNumbers(box, actions);
  const { z, softmax, losses } = createBars(box);
  const gradient = createNumberGrid(box('gradient', '←', l10n.t('dL/dW, by numerical gradient')), {
    label: l10n.t('Gradient of the loss by W'),
    onCell: (row, column) => actions.choose(row * 3 + column),
  });
  net.append(createLambda());
  const grids: Readonly<Record<EditedField, NumberGrid>> = {
    x: inputs,
    weights0: weights,
    weights1: weights,
  };
  const figures: Figure<never>[] = [inputs, weights, z, softmax, losses, gradient];
  return {
    draw: (frame: SimpleNetFrame) => {
      const columnNames = [0, 1, 2].map((k) => l10n.t('to {0}', k));
      const { row, column } = frame.chosen;
      const matrix = { rowNames, columnNames, highlight: { row, column } };
      inputs.update({ rowNames: ['x'], columnNames: rowNames, values: frame.x });
      weights.update({ ...matrix, values: frame.weights });
      gradient.update({ ...matrix, values: frame.gradient });
      z.update({ bars: bars(frame.z), highlight: frame.target });
      softmax.update({ bars: bars(frame.softmax), highlight: frame.target, min: 0, max: 1 });
      losses.update({ bars: bars(frame.losses), highlight: frame.target, min: 0 });
    },
    fail: (field: EditedField, message: string) => grids[field].fail(message),
    dispose: () => {
      for (const figure of figures) figure.dispose();
    },
  };
}

type MakeBox = (area: string, arrow: string, name: string) => HTMLElement;

function createNumbers(box: MakeBox, { choose, editInput, editWeight }: PictureActions) {
  const inputsBox = box('input', '', l10n.t('x, the input'));
  const inputs = createNumberGrid(inputsBox, {
    label: l10n.t('Input x'),
    onEdit: (_, column, value) => editInput(column, value),
  });
  const weights = createNumberGrid(box('weights', '↓', l10n.t('W, the weights')), {
    label: l10n.t('Weights W'),
    onCell: (row, column) => choose(row * 3 + column),
    onEdit: editWeight,
  });
  const hint = l10n.t(
    'A click or the arrow keys choose a weight; a second click, Enter or typing changes it.',
  );
  inputsBox.append(element('div', 'muted net-hint', hint));
  return { inputs, weights };
}

function createBars(box: MakeBox) {
  return {
    z: createBarChart(box('z', '→', l10n.t('z = x W, the prediction')), { label: l10n.t('Prediction z') }),
    softmax: createBarChart(box('softmax', '↓', l10n.t('softmax(z), as probabilities')), {
      label: l10n.t('Softmax of z'),
    }),
    losses: createBarChart(box('losses', '↓', l10n.t('loss, for each right answer')), {
      label: l10n.t('Loss for each right answer'),
    }),
  };
}

function bars(values: Float64Array) {
  return Array.from(values, (value, k) => ({
    name: l10n.t('answer {0}', k),
    value,
    color: 'blue' as const,
  }));
}
