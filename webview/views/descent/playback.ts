import * as l10n from '@vscode/l10n';
import { button, element, reducedMotion } from '#ui';
import { advance, atStart, type Player, pause, play, position, seek, stepBy, withCount } from './player';

export interface Playback {
  readonly element: HTMLElement;
  /** Another run, of `count` steps. */
  readonly setCount: (count: number) => void;
  readonly seek: (step: number) => void;
  readonly player: () => Player;
  readonly position: () => number;
  readonly dispose: () => void;
}

/** Play, Back, Step and the scrubber. `onMove` is called whenever the point is to be drawn elsewhere. */
export function createPlayback(onMove: () => void): Playback {
  let player = atStart(0);
  let request = 0;
  let before = 0;
  const bar = createBar({
    toggle: () => set(player.playing ? pause(player) : play(player)),
    back: () => set(stepBy(player, -1)),
    step: () => set(stepBy(player, 1)),
    seek: (step) => set(seek(player, step)),
  });
  const set = (next: Player) => {
    const starts = next.playing && !player.playing;
    player = next;
    bar.show(player);
    onMove();
    if (!starts) return;
    before = performance.now();
    request = requestAnimationFrame(tick);
  };
  const tick = (now: number) => {
    if (!player.playing) return;
    const elapsed = Math.max(0, now - before);
    before = now;
    set(advance(player, elapsed));
    request = requestAnimationFrame(tick);
  };
  return {
    element: bar.element,
    setCount: (count) => {
      player = withCount(player, count);
      bar.show(player);
    },
    seek: (step) => set(seek(player, step)),
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
}

function createBar(actions: BarActions) {
  const toggle = button(l10n.t('Play'), actions.toggle, 'primary');
  const back = button(l10n.t('‹ Back'), actions.back);
  const step = button(l10n.t('Step ›'), actions.step);
  const scrubber = element('input', 'scrubber');
  scrubber.type = 'range';
  scrubber.min = '0';
  scrubber.setAttribute('aria-label', l10n.t('step'));
  scrubber.addEventListener('input', () => actions.seek(scrubber.valueAsNumber));
  const text = element('span', 'progress-text');
  const buttons = element('div', 'run-buttons', toggle, back, step);
  const show = (player: Player) => {
    const name = player.playing ? l10n.t('Pause') : l10n.t('Play');
    if (toggle.textContent !== name) toggle.textContent = name;
    back.toggleAttribute('disabled', player.step === 0);
    step.toggleAttribute('disabled', player.step >= player.count);
    scrubber.max = String(player.count);
    scrubber.value = String(player.step);
    scrubber.style.setProperty('--share', `${(100 * player.step) / Math.max(1, player.count)}%`);
    const where = l10n.t('step {0} / {1}', player.step, player.count);
    scrubber.setAttribute('aria-valuetext', where);
    text.textContent = where;
    text.style.minWidth = `${l10n.t('step {0} / {1}', player.count, player.count).length}ch`;
  };
  return { element: element('div', 'playback', buttons, element('div', 'scrub', scrubber, text)), show };
}
