import type { WindowChange } from '#figures';
import type { StepSizeParams } from '#protocol';
import { isSameFunction } from '../../base/source';

type Ranges = Pick<StepSizeParams, 'hRange' | 'errorRange'>;

/** What the learner zoomed or shifted to. */
export function seen({ hRange, errorRange }: StepSizeParams, { x, y }: WindowChange): Ranges {
  return {
    hRange: x === 'fit' ? undefined : (x ?? hRange),
    errorRange: y === 'fit' ? undefined : (y ?? errorRange),
  };
}

/** The errors of another function, or at another point, are of another size: all of them are shown. */
export function rangesAfter(before: StepSizeParams | undefined, after: StepSizeParams): Ranges {
  const isOther =
    !isSameFunction(before?.source, after.source) ||
    before?.x !== after.x ||
    String(before?.axes) !== String(after.axes);
  const isZoomed = before?.errorRange !== after.errorRange;
  return { hRange: after.hRange, errorRange: isOther && !isZoomed ? undefined : after.errorRange };
}
