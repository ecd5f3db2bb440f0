import * as l10n from '@vscode/l10n';
import { createImageGrid, type GridImage } from '#figures';
import type { GalleryImage, TrainingFrame } from '#protocol';
import { formatShare } from '../../../base/format';
import { frameFor, type LearntPart } from './learntPart';
import { wrongText } from './wrongText';

/** Test digits that are read wrongly, beside the loss while it falls. */
export function createGallery(): LearntPart {
  const { root, box, title, say } = frameFor('learnt-gallery');
  title(l10n.t('Test digits, wrong ones first'));
  const grid = createImageGrid(box, { label: l10n.t('Test digits and what the net reads'), imageSize: 42 });
  const imagesOf = remembered(shortImage);
  return {
    element: root,
    draw: (frame) => {
      const { gallery, digits } = frame;
      const { imageWidth, imageHeight } = digits;
      const note = l10n.t('The net has not read them yet.');
      grid.update({ images: imagesOf(gallery.images), imageWidth, imageHeight, colour: 'ink', note });
      say(galleryText(frame));
    },
    dispose: () => grid.dispose(),
  };
}

/** How many are wrong, and as of when: while it trains they are read after each epoch. Empty before they were read at all. */
function galleryText({ gallery, digits, accuracy, iterationsPerEpoch, state }: TrainingFrame): string {
  if (accuracy.iteration.length === 0) return '';
  const epoch = Math.floor((accuracy.iteration.at(-1) ?? 0) / iterationsPerEpoch);
  return wrongText(gallery.count, digits.test, state === 'running' ? epoch : undefined);
}

/** Images are painted anew only where they are others than before. */
export function remembered(imageOf: (image: GalleryImage) => GridImage) {
  let shown: readonly GalleryImage[] | undefined;
  let images: GridImage[] = [];
  return (now: readonly GalleryImage[]): readonly GridImage[] => {
    if (now !== shown) images = now.map(imageOf);
    shown = now;
    return images;
  };
}

function shortImage({ right, read, pixels }: GalleryImage): GridImage {
  if (right === read) return { pixels, caption: String(read) };
  return { pixels, caption: l10n.t('{0} not {1}', read, right), wrong: true };
}

/** With how sure the net is. */
export function galleryImage(image: GalleryImage): GridImage {
  return { ...shortImage(image), detail: formatShare(image.share) };
}
