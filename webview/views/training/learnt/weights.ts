import * as l10n from '@vscode/l10n';
import { createImageGrid, type GridImage } from '#figures';
import type { WeightImage } from '#protocol';
import { formatShort } from '../../../base/format';
import { frameFor, type LearntPart } from './learntPart';

/** What hidden units look for: their weights as pictures, all in one scale. */
export function createWeights(): LearntPart {
  const { root, box, title, say } = frameFor('learnt-weights');
  title(l10n.t('First-layer weights'));
  const grid = createImageGrid(box, { label: l10n.t('Weights of hidden units as images'), imageSize: 42 });
  let shown: readonly WeightImage[] | undefined;
  let images: GridImage[] = [];
  let scale = 0;
  return {
    element: root,
    draw: ({ units, digits: { imageWidth, imageHeight } }) => {
      if (units !== shown) {
        scale = largestOf(units);
        images = units.map(({ unit, pixels }) => ({ pixels, name: l10n.t('hidden unit {0}', unit) }));
      }
      shown = units;
      grid.update({ images, imageWidth, imageHeight, colour: 'diverging', scale });
      say(
        l10n.t(
          'One picture a hidden unit: ink on blue excites it, ink on orange holds it back. Full colour is {0}.',
          l10n.t('±{0}', formatShort(scale, 2)),
        ),
      );
    },
    dispose: () => grid.dispose(),
  };
}

function largestOf(units: readonly WeightImage[]): number {
  let largest = 0;
  for (const { pixels } of units)
    for (const weight of pixels) if (Math.abs(weight) > largest) largest = Math.abs(weight);
  return largest;
}
