import type { Ink } from './svgContext';

const hex = (value: number): string =>
  Math.round(Math.max(0, Math.min(255, value)))
    .toString(16)
    .padStart(2, '0');

/**
 * A colour as a canvas writes it, '#rrggbb', 'rgba(r, g, b, a)' or 'color(srgb r g b / a)', which color-mix becomes.
 * Anything else counts as black.
 */
export function readInk(canvasColor: string): Ink {
  if (/^#[\da-f]{6}$/i.test(canvasColor)) return { color: canvasColor, opacity: 1 };
  const numbers = (canvasColor.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  const scale = canvasColor.startsWith('color(') ? 255 : 1;
  return { color: `#${[red, green, blue].map((part) => hex(part * scale)).join('')}`, opacity };
}
