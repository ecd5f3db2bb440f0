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
  /** The learner does something else in this page: playing ends, whichever page plays. */
  readonly pause: () => void;
  /** This page no longer plays; where another one does, that goes on. */
  readonly stopHere: () => void;
  /** The frame of the newest step has come: the next step follows, in its time. */
  readonly follow: (frame: SimpleNetFrame) => void;
  /** Another page began to play or paused; `leads` where this page is to play in place of one that was closed. */
  readonly followOther: (isPlaying: boolean, leads: boolean) => void;
  readonly dispose: () => void;
}

interface PlayingParts {
  readonly step: () => void;
  /** Hears when playing starts and ends, in whichever page, and why it ended here. */
  readonly show: (playing: boolean, why?: PlayEnd) => void;
  /** Tells the other pages that this one plays, or that none is to play. */
  readonly tell: (playing: boolean) => void;
  readonly clock?: () => number;
}

/** Takes one step after another, each when the one before is drawn. One page takes them, and all of them show that it does. */
// long: its functions share which page plays, how many steps are left, and the timer
export function createPlaying({ step, show, tell, clock = () => performance.now() }: PlayingParts): Playing {
  let player: 'none' | 'here' | 'elsewhere' = 'none';
  let [left, began] = [0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: typeof player, why?: PlayEnd) => {
    clearTimeout(timer);
    timer = undefined;
    player = next;
    show(player !== 'none', why);
  };
  const end = (why?: PlayEnd) => {
    become('none', why);
    tell(false);
  };
  const next = () => {
    timer = undefined;
    left -= 1;
    began = clock();
    step();
  };
  const start = () => {
    left = MOST_PLAYED;
    become('here');
    next();
  };
  return {
    toggle: () => {
      if (player !== 'none') return end();
      tell(true);
      start();
    },
    pause: () => {
      if (player !== 'none') end();
    },
    stopHere: () => {
      if (player === 'here') end();
    },
    dispose: () => {
      player = 'none';
      clearTimeout(timer);
    },
    followOther: (isPlaying, leads) => {
      if (isPlaying && leads) start();
      else become(isPlaying ? 'elsewhere' : 'none');
    },
    follow: (frame) => {
      if (player !== 'here' || timer !== undefined) return;
      const why = playEnd(frame, left);
      if (why) return end(why);
      timer = setTimeout(next, Math.max(0, INTERVAL - (clock() - began)));
    },
  };
}
