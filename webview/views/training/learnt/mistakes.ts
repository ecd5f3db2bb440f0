import * as l10n from '@vscode/l10n';
import { createConfusionMatrix, createImageGrid } from '#figures';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { element, type Form } from '#ui';
import { formatCount } from '../../../base/format';
import { frameFor, type LearntPart } from './learntPart';
import { galleryImage, remembered } from './testDigits';

/** Which digit is taken for which, and beside it the digits of a cell. */
export function createMistakes(form: Form<TrainingParams>): LearntPart {
  const matrixPart = createMatrix(form);
  const digitsPart = createCellDigits();
  return {
    element: element('div', 'mistakes', matrixPart.element, digitsPart.element),
    draw: (frame) => {
      matrixPart.draw(frame);
      digitsPart.draw(frame);
    },
    dispose: () => {
      matrixPart.dispose();
      digitsPart.dispose();
    },
  };
}

/** A cell that is chosen once more is let go: the most frequent mistake is shown again. */
function createMatrix(form: Form<TrainingParams>): LearntPart {
  const { root, box, title, say } = frameFor('learnt-confusion');
  title(l10n.t('Which digit is taken for which'));
  say(l10n.t('Choose a cell, and the digits it counts are shown beside it.'));
  const matrix = createConfusionMatrix(box, {
    label: l10n.t('Right answers by what was read'),
    onSelect: (right, read) => {
      const chosen = form.params?.gallery;
      const isChosen = chosen?.right === right && chosen.read === read;
      form.set({ gallery: isChosen ? undefined : { right, read } });
    },
  });
  return {
    element: root,
    draw: ({ confusion }) => {
      const chosen = form.params?.gallery;
      const selected = chosen && { row: chosen.right, column: chosen.read };
      matrix.update({ counts: confusion, ...(selected ? { selected } : {}) });
    },
    dispose: () => matrix.dispose(),
  };
}

function createCellDigits(): LearntPart {
  const { root, box, title, say } = frameFor('learnt-cell');
  const grid = createImageGrid(box, { label: l10n.t('Test digits of the chosen cell'), imageSize: 42 });
  const imagesOf = remembered(galleryImage);
  return {
    element: root,
    draw: ({ cell, digits: { imageWidth, imageHeight } }) => {
      const images = imagesOf(cell?.images ?? nothing);
      const note = cell ? l10n.t('There is no such digit now.') : l10n.t('There are no mistakes to show.');
      grid.update({ images, imageWidth, imageHeight, colour: 'ink', note });
      title(cell ? l10n.t('{0} read as {1}', cell.right, cell.read) : l10n.t('Test digits'));
      say(cell ? cellText(cell) : '');
    },
    dispose: () => grid.dispose(),
  };
}

const nothing: NonNullable<TrainingFrame['cell']>['images'] = [];

function cellText({ count, images }: NonNullable<TrainingFrame['cell']>): string {
  if (count === 0) return '';
  if (count === 1) return l10n.t('1 test digit. The percentage is how sure the net was.');
  if (count > images.length)
    return l10n.t(
      'The first {1} of {0} test digits. The percentage is how sure the net was.',
      formatCount(count),
      images.length,
    );
  return l10n.t('{0} test digits. The percentage is how sure the net was.', formatCount(count));
}
