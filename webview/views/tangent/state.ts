import type { WindowChange } from '#figures';
import type { Preset, TangentFrame, TangentParams } from '#protocol';

export type Change = Partial<TangentParams>;

type Range = readonly [number, number];
type Presets = readonly Preset<'tangent'>[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is asked for, and what each action of the learner makes of it. */
export function createTangentState(presets: Presets) {
  let current: TangentParams;
  /** What is shown of x. */
  let shown: Range = [-5, 5];
  /** What was zoomed or shifted to last: along x alone it leaves the values as they are. */
  let seen: Range | undefined;
  return {
    params: () => current,
    range: (): Range => current.range ?? shown,
    set: (params: TangentParams) => {
      current = params;
    },
    drawn: ({ range }: TangentFrame) => {
      shown = range;
    },
    /** The params with what no longer fits taken back: ranges chosen for another curve, a point that is gone. */
    typed: (params: TangentParams): TangentParams => {
      const selected = Math.min(params.selected, params.points.length - 1);
      current = { ...params, ...rangesAfter(current, params, presets, seen), selected };
      return current;
    },
    moved: (index: number, x: number): Change => ({
      points: current.points.map((point, i) => (i === index ? x : point)),
      selected: index,
    }),
    /** The point stays where it is, and a new one goes on from there. */
    pinned: (): Change => {
      const x = current.points[current.selected] ?? 0;
      return { points: [...current.points, x], selected: current.points.length };
    },
    removed: (index: number): Change => {
      const points = current.points.filter((_, i) => i !== index);
      const selected = current.selected > index ? current.selected - 1 : current.selected;
      return points.length > 0 ? { points, selected: Math.min(selected, points.length - 1) } : {};
    },
    /** What the learner zoomed or shifted to. */
    seen: ({ x, y }: WindowChange): Change => {
      seen = x === 'fit' ? wholeRange(current, presets) : (x ?? current.range);
      const isFitted = x === 'fit' || y === 'fit';
      const fitted = isFitted ? { fitPoints: current.points, fitValues: current.values } : {};
      return { range: seen, yRange: y === 'fit' ? undefined : (y ?? current.yRange), ...fitted };
    },
  };
}

/** The range that the formula's example has; one's own formula is fitted. */
function wholeRange({ source }: TangentParams, presets: Presets): Range | undefined {
  return presets.find(({ params }) => same(params.source, source))?.params.range;
}

/** The ranges for what is asked now: those that the learner has set stay, those of an example go with its formula. */
function rangesAfter(
  before: TangentParams,
  after: TangentParams,
  presets: Presets,
  seen: Range | undefined,
): Change {
  const drawnOf = ({ source, axes, beside }: TangentParams) => [source, axes, beside];
  const isOther = !same(drawnOf(after), drawnOf(before));
  const isTyped = !same(after.range, before.range) && after.range !== seen;
  const isMoved = isTyped && same(after.yRange, before.yRange);
  const isOfExample = presets.some(
    ({ params }) => same(params.source, before.source) && same(params.range, before.range),
  );
  const isExample = presets.some(({ params }) => same(params, after));
  const goes = isOther && isOfExample && same(after.range, before.range);
  return {
    range: goes ? undefined : after.range,
    yRange: isOther || isMoved ? undefined : after.yRange,
    ...(isOther && !isExample ? { fitPoints: after.points, fitValues: after.values } : {}),
  };
}
