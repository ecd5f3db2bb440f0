import type { WindowChange } from '#figures';
import type { StepSizeParams } from '#protocol';

type Ranges = Pick<StepSizeParams, 'hRange' | 'errorRange'>;

/** What the learner zoomed or shifted to. */
export function seen({ hRange, errorRange }: StepSizeParams, { x, y }: WindowChange): Ranges {
  return {
    hRange: x === 'fit' ? undefined : (x ?? hRange),
    errorRange: y === 'fit' ? undefined : (y ?? errorRange),
  };
}

/** What is left to the view at first. The errors at another point are of another size: all of them are shown. */
export const changes = {
  left: ['x', 'h', 'hRange', 'errorRange'],
  also: (patch: Partial<StepSizeParams>) => ('x' in patch ? { errorRange: undefined } : {}),
} as const;
