/** How long the point takes to the next step while playing, and how long it rests there, in milliseconds. */
export const GLIDE = 150;
export const REST = 90;

/** A longer run is played in larger strides, so that no one waits for its end. */
const MOST_STRIDES = 100;

/** Where the debugger stands in a run of `count` steps. Each change makes a new one. */
export interface Player {
  readonly count: number;
  /** The step arrived at last. */
  readonly step: number;
  readonly playing: boolean;
  /** Milliseconds since the point left the step; below 0 while it rests. */
  readonly since: number;
}

export const atStart = (count: number): Player => ({ count, step: 0, playing: false, since: 0 });

/** Plays on; from the end, all over again. */
export function play(player: Player): Player {
  if (player.count === 0) return player;
  const step = player.step >= player.count ? 0 : player.step;
  return { ...player, step, playing: true, since: 0 };
}

/** Stops at the step arrived at last. */
export const pause = (player: Player): Player => ({ ...player, playing: false, since: 0 });

/** Goes to a step, or as far as there are steps, and stops there. */
export function seek(player: Player, step: number): Player {
  const whole = Number.isNaN(step) ? 0 : Math.round(step);
  return pause({ ...player, step: Math.max(0, Math.min(player.count, whole)) });
}

export const stepBy = (player: Player, by: 1 | -1): Player => seek(player, player.step + by);

/** Another run: the debugger stays at its step if there is one, and at the end if it was there. */
export function withCount(player: Player, count: number): Player {
  if (count === player.count) return player;
  const atEnd = player.count > 0 && player.step === player.count;
  const step = atEnd ? count : Math.min(player.step, count);
  return { ...player, count, step, playing: player.playing && step < count };
}

const strideOf = ({ count }: Player): number => Math.max(1, Math.ceil(count / MOST_STRIDES));

/** The player `elapsed` milliseconds later: at most one stride further, however long the page was away. */
export function advance(player: Player, elapsed: number): Player {
  if (!player.playing) return player;
  const since = player.since + elapsed;
  if (since < GLIDE) return { ...player, since };
  const step = Math.min(player.count, player.step + strideOf(player));
  if (step === player.count) return pause({ ...player, step });
  return { ...player, step, since: Math.min(since - GLIDE, REST) - REST };
}

/** Where the point is drawn: between two steps while it glides, and at a step where motion is not wanted. */
export function position(player: Player, reducedMotion: boolean): number {
  if (!player.playing || reducedMotion) return player.step;
  const share = Math.max(0, Math.min(1, player.since / GLIDE));
  return Math.min(player.count, player.step + share * strideOf(player));
}
