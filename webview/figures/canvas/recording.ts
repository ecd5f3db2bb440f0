import { color, isHighContrast } from '../../base/theme';
import { readInk } from './ink';
import { type Measures, SvgContext } from './svgContext';
import { escapeText } from './svgItem';
import { SvgPath } from './svgPath';

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

/** Draws a figure on a canvas; what it returns is disposed of when the drawing has been written down. */
export type RecordFigure = (
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
) => { dispose(): void } | undefined;

/**
 * Lets `record` draw on a canvas that writes everything down, and returns it as an SVG on the theme's background.
 * Chart.js keeps its lines in Path2D objects, which cannot be read back; meanwhile ours stand in for them.
 */
export function recordSvg(title: string, width: number, height: number, record: RecordFigure): string {
  const measures = browserMeasures();
  const canvas = document.createElement('canvas');
  const context = new SvgContext(canvas, measures, devicePixelRatio);
  Object.defineProperty(canvas, 'getContext', { value: () => context });
  let recorded: ReturnType<RecordFigure>;
  const BrowserPath = globalThis.Path2D;
  try {
    Reflect.set(globalThis, 'Path2D', SvgPath);
    recorded = record(canvas, width, height);
    return documentOf(title, width, height, context.markup, measures);
  } finally {
    recorded?.dispose();
    globalThis.Path2D = BrowserPath;
  }
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
