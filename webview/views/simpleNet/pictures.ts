import * as l10n from '@vscode/l10n';
import { createNumberGrid, type NumberGrid } from '#figures';
import type { SimpleNetFrame } from '#protocol';
import { element, richText } from '#ui';
import { createNetPicture } from './netPicture';

export interface PictureActions {
  readonly choose: (index: number) => void;
  readonly answer: (target: number) => void;
  readonly editInput: (index: number, value: number) => void;
  readonly editWeight: (row: number, column: number, value: number) => void;
}

export type EditedField = 'x' | 'weights0' | 'weights1';

const rowNames = ['x₀', 'x₁'];

/** The net, and under it its numbers: x and W, to be changed where they stand, and dL/dW. */
export function createPictures(stage: HTMLElement, actions: PictureActions) {
  const box = element('div', 'picture net-picture');
  stage.append(box);
  const net = createNetPicture(box, actions.choose, actions.answer);
  box.append(
    element('p', 'muted net-hint', legend()),
    element('p', 'muted net-hint', ...richText(letters())),
  );
  const { inputs, weights, gradient } = createGrids(stage, actions);
  const grids: Readonly<Record<EditedField, NumberGrid>> = {
    x: inputs,
    weights0: weights,
    weights1: weights,
  };
  return {
    draw: (frame: SimpleNetFrame) => {
      const columnNames = [0, 1, 2].map((k) => l10n.t('to {0}', k));
      const { row, column } = frame.chosen;
      const matrix = { rowNames, columnNames, highlight: { row, column } };
      net.draw(frame);
      inputs.update({ rowNames, columnNames: ['x'], values: frame.x });
      weights.update({ ...matrix, values: frame.weights });
      gradient.update({ ...matrix, values: frame.gradient });
    },
    fail: (field: EditedField, message: string) => grids[field].fail(message),
    dispose: () => {
      for (const figure of [net, inputs, weights, gradient]) figure.dispose();
    },
  };
}

/** What the letters of the picture stand for. */
function letters(): string {
  return l10n.t(
    '<z>z</z> are the scores, <y>y</y> the answer by <softmax>softmax</softmax>, <t>t</t> the right answer, <loss>L</loss> the loss.',
  );
}

function legend(): string {
  return l10n.t(
    'The thicker an edge, the larger its weight; dashed red is negative. Click an output to make it right.',
  );
}

function createGrids(stage: HTMLElement, { choose, editInput, editWeight }: PictureActions) {
  const row = element('div', 'net-numbers');
  stage.append(row);
  const part = (area: string, name: string) => {
    const made = element('div', `small-picture net-${area}`, element('h3', '', ...richText(name)));
    row.append(made);
    return made;
  };
  const onCell = (at: number, column: number) => choose(at * 3 + column);
  const inputs = createNumberGrid(part('input', l10n.t('input')), {
    label: l10n.t('Input x'),
    onEdit: (at, _, value) => editInput(at, value),
  });
  const weights = createNumberGrid(part('weights', l10n.t('<weight>W, the weights</weight>')), {
    label: l10n.t('Weights W'),
    onCell,
    onEdit: editWeight,
  });
  const gradient = createNumberGrid(
    part('gradient', l10n.t('<slopeOfLoss>dL/dW</slopeOfLoss>, by <central>numerical gradient</central>')),
    {
      label: l10n.t('Gradient of the loss by W'),
      onCell,
    },
  );
  const hint = l10n.t(
    'Click an edge or a number to choose its weight; a second click, Enter or typing changes it.',
  );
  row.append(element('p', 'muted net-hint', hint));
  return { inputs, weights, gradient };
}
