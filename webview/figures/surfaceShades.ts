import { color, isHighContrast, mix } from '../ui/theme';

const count = 32;

/** A colour as the canvas takes it fastest: once resolved, as numbers. */
function resolved(context: CanvasRenderingContext2D, css: string): string {
  context.fillStyle = css;
  const read = String(context.fillStyle);
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(read)?.slice(1);
  if (!parts) return read;
  return `#${parts
    .map((part) =>
      Math.round(255 * Number(part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export interface Shades {
  /** From the lowest to the highest. */
  readonly fills: readonly string[];
  readonly line: string;
}

/**
 * From the ground's colour at the lowest to a clear blue at the highest: faint under the lines of a wireframe, so that the
 * lines are what one sees; strong where colour alone tells the height.
 */
export function shadesOf(context: CanvasRenderingContext2D, style: 'wireframe' | 'shaded'): Shades {
  const [low, high] = style === 'shaded' ? [0.16, 0.92] : [0.06, 0.4];
  const fills = Array.from({ length: count }, (_, i) => {
    const share = low + ((high - low) * i) / (count - 1);
    return resolved(context, mix(color('blue'), color('background'), share));
  });
  const line = isHighContrast() ? color('blue') : mix(color('blue'), color('background'), 0.85);
  return { fills, line: resolved(context, line) };
}

/** The shade of a height in units of its axis. */
export function shadeAt({ fills }: Shades, height: number): string {
  const index = Math.floor(Math.max(0, Math.min(1, height)) * count);
  return fills[Math.min(count - 1, index)] ?? '';
}
