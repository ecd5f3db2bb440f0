import * as l10n from '@vscode/l10n';
import { createLineChart } from '#figures';
import type { PlayClock, SimpleNetFrame } from '#protocol';
import { button, element } from '#ui';
import { MOST_STEPS } from '../../../src/views/simpleNet/shared';
import { formatNumber } from '../../base/format';
import { lossData } from './lossChart';
import { createPlaying, MOST_PLAYED, type PlayEnd } from './playing';

interface DescentActions {
  readonly step: () => void;
  readonly back: () => void;
  /** Whether the frame is of the params that were asked for last. */
  readonly isNewest: (frame: SimpleNetFrame) => boolean;
  readonly setClock: (clock: PlayClock) => void;
}

/** Descent under the pictures: played or a step at a time, what it depends on, and the loss against the steps. */
export function createDescent(
  stage: HTMLElement,
  controls: readonly HTMLElement[],
  { step, back, isNewest, setClock }: DescentActions,
  onPlaying: (playing: boolean) => void,
) {
  const bar = createBar(controls);
  let taken = 0;
  const playing = createPlaying({
    step,
    show: (now, why) => {
      bar.showPlaying(now, why);
      onPlaying(now);
    },
    tell: (now) => setClock({ step: taken, speed: 1, ...(now && { since: Date.now() }) }),
  });
  const alone = (act: () => void) => () => {
    playing.pause();
    act();
  };
  bar.listen(playing.toggle, alone(step), alone(back));
  const box = element('div', 'picture net-loss');
  stage.append(bar.element, box);
  const chart = createLineChart(box, { label: l10n.t('Loss against the steps of descent') });
  return {
    pause: playing.pause,
    stopHere: playing.stopHere,
    followClock: ({ since }: PlayClock, leads: boolean) => playing.followOther(since !== undefined, leads),
    draw: (frame: SimpleNetFrame) => {
      taken = frame.taken;
      bar.draw(frame);
      chart.update(lossData(frame));
      if (isNewest(frame)) playing.follow(frame);
    },
    dispose: () => {
      playing.dispose();
      chart.dispose();
    },
  };
}

/** Play, Step and Step back, the controls, and how far it has come. */
function createBar(controls: readonly HTMLElement[]) {
  let actions: readonly (() => void)[] = [];
  const act = (i: number) => () => actions[i]?.();
  const play = button(l10n.t('Play'), act(0), 'primary');
  const step = button(l10n.t('Step'), act(1));
  const back = button(l10n.t('Step back'), act(2));
  const text = element('span', 'progress-text');
  const why = element('span', 'muted');
  for (const said of [text, why]) said.setAttribute('aria-live', 'polite');
  return {
    element: element(
      'div',
      'net-steps moves',
      play,
      step,
      back,
      ...controls,
      element('div', 'net-said', text, why),
    ),
    listen: (...made: readonly (() => void)[]) => {
      actions = made;
    },
    showPlaying: (playing: boolean, end?: PlayEnd) => {
      play.textContent = playing ? l10n.t('Pause') : l10n.t('Play');
      text.setAttribute('aria-live', playing ? 'off' : 'polite');
      why.textContent = end ? endText(end) : '';
    },
    draw: ({ taken, loss }: SimpleNetFrame) => {
      text.textContent = l10n.t('step {0} · loss {1}', taken, formatNumber(loss, 4));
      for (const one of [play, step]) one.toggleAttribute('disabled', taken >= MOST_STEPS);
      back.toggleAttribute('disabled', taken === 0);
    },
  };
}

function endText(end: PlayEnd): string {
  if (end === 'noFall') return l10n.t('Stopped: the loss no longer falls.');
  if (end === 'enough') return l10n.t('Stopped after {0} steps: Play goes on.', MOST_PLAYED);
  return l10n.t('Stopped: no more than {0} steps are kept.', MOST_STEPS);
}
