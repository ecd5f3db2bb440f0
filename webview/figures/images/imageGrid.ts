import * as l10n from '@vscode/l10n';
import { color, fade, fontFamily, isHighContrast, textColor } from '../../base/theme';
import type { Figure } from '../contract';
import { arrowKeys, choose, goFar, type KeyUse } from '../shell/keys';
import { createShell, type Shell } from '../shell/shell';
import type { GridImage, ImageGridData, ImageGridOptions } from './contract';
import { captionFont, drawCaption, drawDetail, fitted, linesUnder, textWidth } from './imageCaptions';
import {
  cellAt,
  type ImageLayout,
  imageAt,
  layoutImages,
  lineHeight,
  moveOnImages,
  tileAt,
} from './imageLayout';
import { ImagePainter, type Tile } from './imageShades';
import { imageColumns, imageTable, readImage } from './imageValues';

const sameImage = (a: GridImage | undefined, b: GridImage): boolean =>
  a?.pixels === b.pixels && a.caption === b.caption && a.detail === b.detail && a.wrong === b.wrong;

/** A frame laid over an image: moved by script, so that nothing beneath is painted again. */
function createMark(drawing: HTMLElement, name: string): (tile: Tile | undefined) => void {
  const mark = document.createElement('div');
  mark.className = `figure-${name}`;
  mark.setAttribute('aria-hidden', 'true');
  drawing.append(mark);
  return (tile) => {
    mark.hidden = !tile;
    if (!tile) return;
    mark.style.transform = `translate(${tile.x}px, ${tile.y}px)`;
    mark.style.width = `${tile.width}px`;
    mark.style.height = `${tile.height}px`;
  };
}

class ImageGrid implements Figure<ImageGridData> {
  readonly element: HTMLElement;
  readonly #options: ImageGridOptions;
  readonly #shell: Shell;
  readonly #painter = new ImagePainter();
  readonly #markSelected: (tile: Tile | undefined) => void;
  readonly #markCursor: (tile: Tile | undefined) => void;
  #data: ImageGridData | undefined;
  #layout: ImageLayout | undefined;
  /** What the picture was painted under, and of which images. */
  #ground = '';
  #painted: readonly GridImage[] = [];
  #cursor: number | undefined;

  constructor(container: HTMLElement, options: ImageGridOptions) {
    this.#options = options;
    this.#shell = createShell(container, {
      kind: 'images',
      label: options.label,
      tables: () => (this.#data ? [imageTable(this.#data)] : []),
      paint: (width) => this.#data && this.#paint(this.#data, width),
      columns: () => (this.#data ? imageColumns(this.#data) : []),
    });
    this.element = this.#shell.element;
    this.#markSelected = createMark(this.#shell.drawing, 'image-selected');
    this.#markCursor = createMark(this.#shell.drawing, 'image-cursor');
    this.#listen(this.#shell.drawing);
  }

  update(data: ImageGridData): void {
    this.#data = data;
    this.#shell.changed(data.label, data.images.length === 0 ? data.note : undefined);
  }

  dispose(): void {
    this.#shell.dispose();
  }

  #listen(drawing: HTMLElement): void {
    if (this.#options.onSelect) drawing.classList.add('figure-choose');
    this.#shell.useKeys(() => this.#keys());
    drawing.addEventListener('focus', () => {
      this.#cursor ??= this.#data?.selected ?? 0;
      this.#placeMarks();
    });
    drawing.addEventListener('click', ({ offsetX, offsetY }) => {
      const index = this.#layout
        ? imageAt(this.#layout, this.#data?.images.length ?? 0, offsetX, offsetY)
        : -1;
      if (index >= 0) this.#choose(index);
    });
  }

  #layOut(context: CanvasRenderingContext2D, data: ImageGridData, width: number): ImageLayout {
    const { images, imageWidth, imageHeight } = data;
    return layoutImages({
      count: images.length,
      imageWidth,
      imageHeight,
      imageSize: this.#options.imageSize ?? 56,
      textWidth: textWidth(context, images),
      lines: linesUnder(images),
      width,
      ratio: devicePixelRatio,
    });
  }

  #paint(data: ImageGridData, width: number): void {
    const context = this.#shell.canvas.getContext('2d');
    if (!context) return;
    const layout = this.#layOut(context, data, width);
    const colors = [
      color('foreground'),
      color('contrast'),
      color('blue'),
      color('orange'),
      color('muted'),
      textColor('red'),
    ];
    const { colour, scale, imageWidth, imageHeight, note, images } = data;
    const rest = [
      width,
      devicePixelRatio,
      colour,
      scale,
      imageWidth,
      imageHeight,
      isHighContrast(),
      images.length,
    ];
    const ground = JSON.stringify([layout, colors, rest, images.length === 0 ? note : '', captionFont()]);
    if (ground !== this.#ground) this.#clear(context, layout, width);
    this.#ground = ground;
    this.#layout = layout;
    this.#painter.prepare(imageWidth, imageHeight, colour);
    context.textBaseline = 'alphabetic';
    images.forEach((image, i) => {
      if (!sameImage(this.#painted[i], image)) this.#paintImage(context, layout, data, image, i);
    });
    this.#painted = images;
    if (images.length === 0) this.#writeNote(context, note ?? '', width);
    this.#placeMarks();
  }

  /** The whole picture anew, in the size it now needs. */
  #clear(context: CanvasRenderingContext2D, { height }: ImageLayout, width: number): void {
    const { canvas, drawing } = this.#shell;
    drawing.style.height = `${Math.ceil(height)}px`;
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(Math.ceil(height) * devicePixelRatio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${Math.ceil(height)}px`;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    this.#painted = [];
  }

  #paintImage(
    context: CanvasRenderingContext2D,
    layout: ImageLayout,
    data: ImageGridData,
    image: GridImage,
    index: number,
  ): void {
    const cell = cellAt(layout, index, devicePixelRatio);
    const tile = tileAt(layout, index, devicePixelRatio);
    context.clearRect(cell.x - 1, cell.y - 1, cell.width + 2, cell.height + 2);
    this.#painter.paint(context, image.pixels, tile, data.scale);
    if (data.colour === 'diverging' || isHighContrast()) {
      const line = 1 / devicePixelRatio;
      context.strokeStyle = isHighContrast() ? color('contrast') : fade(color('foreground'), 0.2);
      context.lineWidth = line;
      context.strokeRect(tile.x - line / 2, tile.y - line / 2, tile.width + line, tile.height + line);
    }
    const base = tile.y + tile.height + lineHeight - 4;
    if (image.caption) drawCaption(context, image.caption, image.wrong === true, cell, base);
    if (image.detail) drawDetail(context, image.detail, cell, base + lineHeight - 1);
  }

  #writeNote(context: CanvasRenderingContext2D, note: string, width: number): void {
    context.font = `12px ${fontFamily('interface')}`;
    context.fillStyle = color('muted');
    context.clearRect(0, 0, width, 2 * lineHeight);
    context.fillText(fitted(context, note, width - 6), 3, lineHeight - 2);
  }

  #placeMarks(): void {
    const tileOf = (index: number | undefined): Tile | undefined =>
      this.#layout && index !== undefined && index < (this.#data?.images.length ?? 0)
        ? tileAt(this.#layout, index, devicePixelRatio)
        : undefined;
    this.#markSelected(tileOf(this.#data?.selected));
    this.#markCursor(tileOf(this.#cursor));
  }

  #choose(index: number): void {
    if (!this.#options.onSelect) return;
    this.#cursor = index;
    this.#placeMarks();
    if (this.#data) this.#shell.say(readImage({ ...this.#data, selected: index }, index));
    this.#options.onSelect(index);
  }

  #keys(): readonly KeyUse[] {
    const count = this.#data?.images.length ?? 0;
    if (count === 0) return [];
    const at = Math.min(this.#cursor ?? 0, count - 1);
    const press = (key: string): void => this.#move(key, at, count);
    return [
      { keys: arrowKeys, hint: l10n.t('Arrow keys walk along the images.'), press },
      goFar('list', press),
      ...(this.#options.onSelect
        ? [choose(l10n.t('Enter or Space chooses the image.'), () => this.#choose(at))]
        : []),
    ];
  }

  #move(key: string, from: number, count: number): void {
    const next = moveOnImages(from, key, count, this.#layout?.columns ?? 1);
    if (next === undefined || !this.#data) return;
    this.#cursor = next;
    this.#placeMarks();
    this.#shell.say(readImage(this.#data, next));
  }
}

/** Small images in rows that wrap with the width: weights, digits, what a net makes of them. */
export function createImageGrid(container: HTMLElement, options: ImageGridOptions): Figure<ImageGridData> {
  return new ImageGrid(container, options);
}
