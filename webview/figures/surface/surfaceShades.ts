import { color, isHighContrast, mix } from '../../base/theme';

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

const ranges = { wireframe: [0.06, 0.4], shaded: [0.16, 0.92] } as const;

let kept: { readonly key: string; readonly shades: Shades } | undefined;

/**
 * From the ground's colour at the lowest to a clear blue at the highest: faint under the lines of a wireframe, so that the
 * lines are what one sees; strong where colour alone tells the height. Kept while the theme stays the same.
 */
export function shadesOf(context: CanvasRenderingContext2D, style: 'wireframe' | 'shaded'): Shades {
  const [blue, ground] = [color('blue'), color('background')];
  const key = [style, blue, ground, isHighContrast()].join();
  if (kept?.key === key) return kept.shades;
  const [low, high] = ranges[style];
  const fills = Array.from({ length: count }, (_, i) =>
    resolved(context, mix(blue, ground, low + ((high - low) * i) / (count - 1))),
  );
  const line = resolved(context, isHighContrast() ? blue : mix(blue, ground, 0.85));
  kept = { key, shades: { fills, line } };
  return kept.shades;
}

/** The shade of a height in units of its axis. */
export function shadeAt({ fills }: Pick<Shades, 'fills'>, height: number): string {
  const index = Math.floor(Math.max(0, Math.min(1, height)) * fills.length);
  return fills[Math.min(fills.length - 1, index)] ?? '';
}
