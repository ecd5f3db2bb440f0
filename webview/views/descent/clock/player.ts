import type { PlayClock } from '#protocol';

/** A run is played within this time at speed 1, however many steps it has; a short one at its own pace. In milliseconds. */
export const WHOLE_RUN = 6000;
export const LONGEST_STEP = 200;

/** The share of a step's time in which the point glides to the next one; in the rest it stands there. */
const GLIDE = 0.7;

export const speeds = [0.5, 1, 4] as const;
export type Speed = (typeof speeds)[number];

/** The one clock of all runs, which have `count` steps. Each change makes a new one. */
export interface Player {
  readonly count: number;
  /** The step arrived at last. */
  readonly step: number;
  /** Below 1: how much of the time to the next step has gone. */
  readonly gone: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

export const atEnd = (count: number): Player => ({ count, step: count, gone: 0, playing: false, speed: 1 });

/** Plays on; from the end, all over again. */
export function play(player: Player): Player {
  return player.count === 0 ? player : { ...(isAtEnd(player) ? seek(player, 0) : player), playing: true };
}

/** Stops at the step arrived at last. */
export const pause = (player: Player): Player => ({ ...player, playing: false, gone: 0 });

/** Goes to a step, or as far as there are steps, and stops there. */
export function seek(player: Player, step: number): Player {
  const whole = Number.isNaN(step) ? 0 : Math.round(step);
  return pause({ ...player, step: Math.max(0, Math.min(player.count, whole)) });
}

export const stepBy = (player: Player, by: 1 | -1): Player => seek(player, player.step + by);

export const withSpeed = (player: Player, speed: Speed): Player => ({ ...player, speed });

export const isAtEnd = ({ step, count }: Player): boolean => step >= count;

/**
 * Another number of steps; `others` says what else is new. Other paths, while playing, are played from their start; those of
 * another function are else shown whole. Otherwise the clock stays at its step if there is one, and at the end if it was there.
 */
export function withRuns(player: Player, count: number, others: 'none' | 'paths' | 'function'): Player {
  if (player.playing && others !== 'none') return { ...player, count, step: 0, gone: 0 };
  const toEnd = isAtEnd(player) || others === 'function' || player.step > count;
  if (toEnd) return pause({ ...player, count, step: count });
  return { ...player, count };
}

/** How long a step takes, in milliseconds. */
const stepTime = ({ count, speed }: Player): number => Math.min(LONGEST_STEP, WHOLE_RUN / count) / speed;

/** The clock `elapsed` milliseconds later; it stops at the end. */
export function advance(player: Player, elapsed: number): Player {
  if (!player.playing) return player;
  const at = player.step + player.gone + Math.max(0, elapsed) / stepTime(player);
  if (at >= player.count) return pause({ ...player, step: player.count });
  const step = Math.floor(at);
  return { ...player, step, gone: at - step };
}

/** The clock as all pages are told of it, at the time `now` in milliseconds since 1970. */
export function told({ step, gone, playing, speed }: Player, now: number): PlayClock {
  return playing ? { step: step + gone, since: now, speed } : { step, speed };
}

/** The clock as another page told of it, at the time `now`. */
export function followed(player: Player, { step, since, speed }: PlayClock, now: number): Player {
  const known = speeds.find((one) => one === speed) ?? player.speed;
  const at = seek({ ...player, speed: known }, Math.floor(step));
  if (since === undefined || isAtEnd(at)) return at;
  return advance({ ...at, gone: step - at.step, playing: true }, now - since);
}

/** Where the points are drawn: between two steps while they glide, and at a step where motion is not wanted. */
export function position({ step, gone, playing }: Player, reducedMotion: boolean): number {
  if (!playing || reducedMotion) return step;
  const share = Math.min(1, gone / GLIDE);
  return step + share * share * (3 - 2 * share);
}
