import { color } from '../../base/theme';
import { readInk } from '../canvas/ink';
import type { ImageColour } from './contract';

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Shade = readonly [red: number, green: number, blue: number, opacity: number];

/** The colours of values below and above 0. Their opacity grows with the magnitude, so that 0 is the page's ground. */
export interface Shades {
  readonly below: Shade;
  readonly above: Shade;
}

/** The magnitude that gets the full colour: 255 of ink, and of diverging values as given, or the largest finite one. */
export function fullMagnitude(colour: ImageColour, pixels: ArrayLike<number>, scale?: number): number {
  if (colour === 'ink') return 255;
  if (scale !== undefined && scale > 0) return scale;
  let largest = 0;
  for (let i = 0; i < pixels.length; i++) {
    const magnitude = Math.abs(pixels[i] ?? 0);
    if (magnitude > largest && magnitude < Number.POSITIVE_INFINITY) largest = magnitude;
  }
  return largest || 1;
}

/** Writes the colours of `pixels` into `target`, four bytes a pixel. What is not a number is left as ground. */
export function shadePixels(
  target: Uint8ClampedArray,
  pixels: ArrayLike<number>,
  { below, above }: Shades,
  full: number,
): void {
  for (let i = 0; 4 * i < target.length; i++) {
    const value = pixels[i] ?? 0;
    const [red, green, blue, opacity] = value < 0 ? below : above;
    target[4 * i] = red;
    target[4 * i + 1] = green;
    target[4 * i + 2] = blue;
    target[4 * i + 3] = Number.isNaN(value) ? 0 : 255 * opacity * Math.min(1, Math.abs(value) / full);
  }
}

function shadeOf(context: CanvasRenderingContext2D, css: string): Shade {
  context.fillStyle = css;
  const ink = readInk(String(context.fillStyle));
  const part = (at: number): number => Number.parseInt(ink.color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5), ink.opacity];
}

/** Where an image goes, in CSS pixels. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paints images of numbers, each pixel a hard-edged rectangle. */
export class ImagePainter {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d');
  #shades: Shades | undefined;
  #colour: ImageColour | undefined;

  /** To be called before a round of `paint`: takes the size of the images and the theme's colours as they are now. */
  prepare(imageWidth: number, imageHeight: number, colour: ImageColour): void {
    if (!this.#context) return;
    if (this.#canvas.width !== imageWidth) this.#canvas.width = imageWidth;
    if (this.#canvas.height !== imageHeight) this.#canvas.height = imageHeight;
    this.#colour = colour;
    this.#shades = {
      below: shadeOf(this.#context, color(colour === 'ink' ? 'foreground' : 'orange')),
      above: shadeOf(this.#context, color(colour === 'ink' ? 'foreground' : 'blue')),
    };
  }

  paint(context: CanvasRenderingContext2D, pixels: ArrayLike<number>, tile: Tile, scale?: number): void {
    if (!this.#context || !this.#shades || !this.#colour) return;
    const { width, height } = this.#canvas;
    const image = this.#context.createImageData(width, height);
    shadePixels(image.data, pixels, this.#shades, fullMagnitude(this.#colour, pixels, scale));
    this.#context.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#canvas, tile.x, tile.y, tile.width, tile.height);
  }
}
