import type { SimpleNetFrame } from '#protocol';
import { MOST_STEPS } from '../../../src/views/simpleNet/shared';

/** Milliseconds from one step to the next: a hundred steps take about six seconds. */
const INTERVAL = 60;
/** As many steps are played at once. */
export const MOST_PLAYED = 200;

/** Why playing ended by itself: the loss no longer fell, enough steps were played, or no more are remembered. */
export type PlayEnd = 'noFall' | 'enough' | 'full';

/** Whether playing ends with this frame, when `left` more steps may be played. */
export function playEnd({ path, taken }: SimpleNetFrame, left: number): PlayEnd | undefined {
  const [before, after] = path.at(-1)?.losses.slice(-2) ?? [];
  if (before !== undefined && after !== undefined && !(after < before)) return 'noFall';
  if (taken >= MOST_STEPS) return 'full';
  return left <= 0 ? 'enough' : undefined;
}

export interface Playing {
  readonly toggle: () => void;
  readonly pause: () => void;
  /** The frame of the newest step has come: the next step follows, in its time. */
  readonly follow: (frame: SimpleNetFrame) => void;
}

/** Takes one step after another, each when the one before is drawn. `show` hears when it starts and ends, and why. */
export function createPlaying(
  step: () => void,
  show: (playing: boolean, why?: PlayEnd) => void,
  clock: () => number = () => performance.now(),
): Playing {
  let [playing, left, began] = [false, 0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (why?: PlayEnd) => {
    clearTimeout(timer);
    timer = undefined;
    playing = false;
    show(playing, why);
  };
  const next = () => {
    timer = undefined;
    left -= 1;
    began = clock();
    step();
  };
  const start = () => {
    [playing, left] = [true, MOST_PLAYED];
    show(playing);
    next();
  };
  return {
    toggle: () => (playing ? end() : start()),
    pause: () => {
      if (playing) end();
    },
    follow: (frame) => {
      if (!playing || timer !== undefined) return;
      const why = playEnd(frame, left);
      if (why) return end(why);
      timer = setTimeout(next, Math.max(0, INTERVAL - (clock() - began)));
    },
  };
}
