import * as l10n from '@vscode/l10n';
import type { PlayClock } from '#protocol';
import { button, element, reducedMotion } from '#ui';
import {
  advance,
  atEnd,
  followed,
  isAtEnd,
  type Player,
  pause,
  play,
  position,
  type Speed,
  seek,
  stepBy,
  told,
  withRuns,
  withSpeed,
} from './player';
import { createSpeeds } from './speeds';

export interface Playback {
  readonly element: HTMLElement;
  /** Runs of `count` steps; `others` says what is new in them besides. */
  readonly setRuns: (count: number, others: 'none' | 'paths' | 'function') => void;
  /** Goes where another page has set the clock; whether this one leads from now on. */
  readonly follow: (clock: PlayClock, leads: boolean) => void;
  readonly seek: (step: number) => void;
  readonly player: () => Player;
  readonly position: () => number;
  readonly dispose: () => void;
}

/** The clock: Play, Back, Step, the scrubber and the speed. `onMove` is called whenever it has moved, `tell` when the learner moved it. */
// long: its functions share the player and whether this page leads
export function createPlayback(onMove: () => void, tell: (clock: PlayClock) => void): Playback {
  let player = atEnd(0);
  let leads = false;
  let request = 0;
  let before = 0;
  const bar = createBar({
    toggle: () => act(player.playing ? pause(player) : play(player)),
    back: () => act(stepBy(player, -1)),
    step: () => act(stepBy(player, 1)),
    seek: (step) => act(seek(player, step)),
    setSpeed: (speed) => act(withSpeed(player, speed)),
  });
  const act = (next: Player) => {
    leads = true;
    set(next);
    tell(told(player, Date.now()));
  };
  const set = (next: Player) => {
    const starts = next.playing && !player.playing;
    player = next;
    bar.show(player);
    onMove();
    if (!starts) return;
    before = performance.now();
    cancelAnimationFrame(request);
    request = requestAnimationFrame(tick);
  };
  const tick = (now: number) => {
    if (!player.playing) return;
    const elapsed = now - before;
    before = now;
    request = requestAnimationFrame(tick);
    set(advance(player, elapsed));
  };
  return {
    element: bar.element,
    setRuns: (count, others) => {
      const before = player;
      player = withRuns(player, count, others);
      bar.show(player);
      const isMoved = (['step', 'gone', 'playing'] as const).some((part) => player[part] !== before[part]);
      if (leads && isMoved) tell(told(player, Date.now()));
    },
    follow: (clock, isLeading) => {
      leads = isLeading;
      set(followed(player, clock, Date.now()));
    },
    seek: (step) => act(seek(player, step)),
    player: () => player,
    position: () => position(player, reducedMotion()),
    dispose: () => cancelAnimationFrame(request),
  };
}

interface BarActions {
  readonly toggle: () => void;
  readonly back: () => void;
  readonly step: () => void;
  readonly seek: (step: number) => void;
  readonly setSpeed: (speed: Speed) => void;
}

function createBar(actions: BarActions) {
  const toggle = button(l10n.t('Play'), actions.toggle, 'primary');
  const back = button(l10n.t('‹ Back'), actions.back);
  const step = button(l10n.t('Step ›'), actions.step);
  const scrub = createScrubber(actions.seek);
  const speed = createSpeeds(actions.setSpeed);
  const buttons = element('div', 'run-buttons', toggle, back, step);
  const show = (player: Player) => {
    const name = player.playing ? l10n.t('Pause') : l10n.t('Play');
    if (toggle.textContent !== name) toggle.textContent = name;
    back.toggleAttribute('disabled', player.step === 0);
    step.toggleAttribute('disabled', isAtEnd(player));
    scrub.show(player);
    speed.show(player.speed);
  };
  return { element: element('div', 'playback moves', buttons, scrub.element, speed.element), show };
}

function createScrubber(onSeek: (step: number) => void) {
  const scrubber = element('input', 'scrubber');
  scrubber.type = 'range';
  scrubber.min = '0';
  scrubber.setAttribute('aria-label', l10n.t('step'));
  scrubber.addEventListener('input', () => onSeek(scrubber.valueAsNumber));
  const text = element('span', 'progress-text');
  const show = ({ step, count }: Player) => {
    scrubber.max = String(count);
    scrubber.value = String(step);
    scrubber.style.setProperty('--share', `${(100 * step) / Math.max(1, count)}%`);
    const where = l10n.t('step {0} / {1}', step, count);
    scrubber.setAttribute('aria-valuetext', where);
    text.textContent = where;
    text.style.minWidth = `${l10n.t('step {0} / {1}', count, count).length}ch`;
  };
  return { element: element('div', 'scrub', scrubber, text), show };
}
