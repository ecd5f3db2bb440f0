import type { WindowChange } from '#figures';
import type { Preset, TangentParams } from '#protocol';

export type Change = Partial<TangentParams>;

const same = (a: readonly number[], b: readonly number[]): boolean => String(a) === String(b);

/** What is asked for, and what each action of the learner makes of it. */
export function createTangentState() {
  let current: TangentParams;
  return {
    params: () => current,
    set: (params: TangentParams) => {
      current = params;
    },
    /** The params with what no longer fits taken back: values chosen for another curve, a point that is gone. */
    typed: (params: TangentParams): TangentParams => {
      const isOther = params.source.text !== current.source.text;
      const isMoved = !same(params.range, current.range) && params.yRange === current.yRange;
      const selected = Math.min(params.selected, params.points.length - 1);
      current = { ...params, selected, yRange: isOther || isMoved ? undefined : params.yRange };
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
    seen: ({ x, y }: WindowChange, presets: readonly Preset<'tangent'>[]): Change => ({
      range: x === 'fit' ? wholeRange(current, presets) : (x ?? current.range),
      yRange: y === 'fit' ? undefined : (y ?? current.yRange),
    }),
    /** The range that the formula's example has; for one's own formula wide enough for all points. */
    wholeView: (presets: readonly Preset<'tangent'>[]): Change => ({
      range: wholeRange(current, presets),
      yRange: undefined,
    }),
  };
}

function wholeRange({ source, points }: TangentParams, presets: readonly Preset<'tangent'>[]) {
  const example = presets.find(({ params }) => params.source.text === source.text);
  return example?.params.range ?? rangeAround(points);
}

function rangeAround(points: readonly number[]): readonly [number, number] {
  const [least, greatest] = [Math.min(...points), Math.max(...points)];
  const room = greatest - least || 5;
  return [Math.floor(least - room), Math.ceil(greatest + room)];
}
