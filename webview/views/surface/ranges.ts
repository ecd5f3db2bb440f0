import type { WindowChange } from '#figures';
import type { Preset, SurfaceParams } from '#protocol';
import { isSameFunction } from '../../base/source';

/** Either is undefined while it is left to the view. */
export type Ranges = Pick<SurfaceParams, 'range0' | 'range1'>;

const isSame = (a: Ranges, b: Ranges | undefined): boolean =>
  b !== undefined && String([a.range0, a.range1]) === String([b.range0, b.range1]);

/** The ranges that are drawn, as they are zoomed and shifted, and what they were before that. */
export function createRanges(presets: readonly Preset<'surface'>[]) {
  let before: Ranges | undefined;
  let led: Ranges | undefined;
  const wholeOf = (params: SurfaceParams): Ranges => {
    if (before && !isSame(before, params)) return before;
    const example = presets.find((preset) => isSameFunction(preset.params.source, params.source));
    return { range0: example?.params.range0, range1: example?.params.range1 };
  };
  return {
    /** What the learner zoomed or shifted to; all there is are the ranges of before, else those of the formula's example, else what the view chooses. */
    seen: (params: SurfaceParams, { x, y }: WindowChange): Ranges => {
      if (!isSame(params, led)) before = params;
      const whole = wholeOf(params);
      led = {
        range0: x === 'fit' ? whole.range0 : (x ?? params.range0),
        range1: y === 'fit' ? whole.range1 : (y ?? params.range1),
      };
      return led;
    },
  };
}
