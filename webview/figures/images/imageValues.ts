import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import type { Column } from '../values/columns';
import type { ValueTable } from '../values/valueTable';
import type { GridImage, ImageGridData } from './contract';

/** 'Image 3 of 10: 6 not 5, 97 %. Chosen.' */
export function readImage({ images, selected }: ImageGridData, index: number): string {
  const image = images[index];
  const words = wordsOf(image);
  const place = l10n.t('Image {0} of {1}', index + 1, images.length);
  const text = words === '' ? place : l10n.t('{0}: {1}', place, words);
  return index === selected ? l10n.t('{0}. Chosen.', text) : text;
}

const captionOf = ({ caption, name = '' }: Partial<GridImage>): string => caption ?? name;

function wordsOf(image: Partial<GridImage> = {}): string {
  const { detail = '' } = image;
  const caption = captionOf(image);
  return caption && detail ? l10n.t('{0}, {1}', caption, detail) : caption || detail;
}

function rangeOf({ pixels }: GridImage): [number, number] {
  const numbers = Array.from(pixels).filter((value) => !Number.isNaN(value));
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** The images, a row each: caption, detail, and the range of the pixels. */
export function imageTable({ images }: ImageGridData): ValueTable {
  const rows = images.map((image, i) => () => {
    const [least, largest] = rangeOf(image).map((value) => formatShort(value));
    return [String(i + 1), captionOf(image), image.detail ?? '', least ?? '', largest ?? ''];
  });
  return {
    columns: [
      l10n.t('image'),
      l10n.t('caption'),
      l10n.t('detail'),
      l10n.t('least pixel'),
      l10n.t('largest pixel'),
    ],
    rowCount: images.length,
    cell: (row, column) => rows[row]?.()[column] ?? '',
  };
}

/** Row and column of a pixel, then every image's value there, under its number and caption. */
export function imageColumns({ images, imageWidth, imageHeight }: ImageGridData): Column[] {
  const count = imageWidth * imageHeight;
  const each = (value: (index: number) => number) => Array.from({ length: count }, (_, i) => value(i));
  return [
    { name: l10n.t('row'), values: each((i) => Math.floor(i / imageWidth)) },
    { name: l10n.t('column'), values: each((i) => i % imageWidth) },
    ...images.map((image, i) => ({
      name: captionOf(image) ? l10n.t('{0}: {1}', i + 1, captionOf(image)) : String(i + 1),
      values: image.pixels,
    })),
  ];
}
