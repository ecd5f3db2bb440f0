import type { WindowChange } from '#figures';
import type { Preset, TangentParams } from '#protocol';

export type Change = Partial<TangentParams>;

type Presets = readonly Preset<'tangent'>[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What may be left to the view. */
export const LEFT = ['points', 'h', 'range', 'yRange'] as const;

/** What changes together with a change: other curves, and another range, have other values; a point that is gone is not selected. */
export function alongWith(patch: Change, { selected, beside }: TangentParams): Change {
  const isOther = 'source' in patch || 'axes' in patch;
  const isBesides = 'beside' in patch && !same(patch.beside, beside);
  return {
    ...('range' in patch || isBesides ? { yRange: undefined } : {}),
    ...(isOther ? { selected: 0 } : {}),
    ...(patch.points ? { selected: Math.min(selected, patch.points.length - 1) } : {}),
  };
}

/** What each action of the learner makes of the params as they are shown. */
export const moved = ({ points = [] }: TangentParams, index: number, x: number): Change => ({
  points: points.map((point, i) => (i === index ? x : point)),
  selected: index,
});

/** The point stays where it is, and a new one goes on from there. */
export const pinned = ({ points = [], selected }: TangentParams): Change => ({
  points: [...points, points[selected] ?? 0],
  selected: points.length,
});

export function removed({ points = [], selected }: TangentParams, index: number): Change {
  const left = points.filter((_, i) => i !== index);
  const next = selected > index ? selected - 1 : selected;
  return left.length > 0 ? { points: left, selected: Math.min(next, left.length - 1) } : {};
}

/** What the learner zoomed or shifted to, of the params as they are asked for. */
export function seen(asked: TangentParams, { x, y }: WindowChange, presets: Presets): Change {
  const isFitted = x === 'fit' || y === 'fit';
  return {
    range: x === 'fit' ? wholeRange(asked, presets) : (x ?? asked.range),
    yRange: y === 'fit' ? undefined : (y ?? asked.yRange),
    ...(isFitted ? { fitValues: asked.values } : {}),
  };
}

/** The range that the formula's example has; that of one's own formula is left to the view. */
function wholeRange({ source }: TangentParams, presets: Presets): TangentParams['range'] {
  return presets.find(({ params }) => same(params.source, source))?.params.range;
}
