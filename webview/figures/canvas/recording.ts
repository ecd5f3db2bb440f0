import { color, isHighContrast } from '../../base/theme';
import { readInk } from './ink';
import { type Measures, SvgContext } from './svgContext';
import { escapeText } from './svgItem';

function browserMeasures(): Measures {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  return {
    measureText: (font, text) => {
      context.font = font;
      return context.measureText(text);
    },
    ink: (css) => {
      context.fillStyle = css;
      return readInk(String(context.fillStyle));
    },
  };
}

/** Draws a figure on a canvas. */
export type RecordFigure = (canvas: HTMLCanvasElement, width: number, height: number) => void;

/** Lets `record` draw on a canvas that writes everything down, and returns it as an SVG on the theme's background. */
export function recordSvg(title: string, width: number, height: number, record: RecordFigure): string {
  const measures = browserMeasures();
  const canvas = document.createElement('canvas');
  const context = new SvgContext(canvas, measures, devicePixelRatio);
  Object.defineProperty(canvas, 'getContext', { value: () => context });
  record(canvas, width, height);
  return documentOf(title, width, height, context.markup, measures);
}

function documentOf(
  title: string,
  width: number,
  height: number,
  markup: string,
  measures: Measures,
): string {
  const ground = measures.ink(color('background')).color;
  const edge = isHighContrast() ? ` stroke="${measures.ink(color('contrast')).color}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeText(title)}</title>
<rect width="${width}" height="${height}" fill="${ground}"${edge}/>
${markup}
</svg>
`;
}
