import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingRequest, TrainingState } from '#protocol';
import { button, element } from '#ui';
import { formatCount, formatFixed } from '../../base/format';

const goNames: Readonly<Record<TrainingState, () => string>> = {
  ready: () => l10n.t('Train'),
  running: () => l10n.t('Pause'),
  paused: () => l10n.t('Resume'),
  stopped: () => l10n.t('Train again'),
  finished: () => l10n.t('Train again'),
  diverged: () => l10n.t('Train again'),
};

/** Train, which becomes Pause and Resume; Step, Stop, Restart; how far the run is, how fast, and how long it will take yet. */
export function createRunBar(request: (request: TrainingRequest) => void) {
  let state: TrainingState = 'ready';
  const go = button(
    goNames.ready(),
    () => request({ type: state === 'running' ? 'pause' : 'go' }),
    'primary',
  );
  const step = button(l10n.t('Step'), () => request({ type: 'step' }));
  const stop = button(l10n.t('Stop'), () => request({ type: 'stop' }));
  const restart = button(l10n.t('Restart'), () => request({ type: 'restart' }));
  const text = element('span', 'progress-text');
  const bar = element('progress');
  bar.setAttribute('aria-label', l10n.t('Progress of the training'));
  const buttons = element('div', 'run-buttons', go, step, stop, restart, text);
  return {
    element: element('div', 'run-bar', buttons, bar),
    /** The run stands still where it was kept; Resume starts the engine again. */
    engineGone: () => {
      state = 'paused';
      go.textContent = goNames.paused();
      step.removeAttribute('disabled');
    },
    draw: (frame: TrainingFrame) => {
      state = frame.state;
      const name = goNames[state]();
      if (go.textContent !== name) go.textContent = name;
      step.toggleAttribute('disabled', state === 'running');
      stop.toggleAttribute('disabled', state !== 'running' && state !== 'paused');
      restart.toggleAttribute('disabled', frame.iteration === 0);
      bar.max = Math.max(frame.iterationCount, frame.iteration);
      bar.value = frame.iteration;
      text.textContent = progressText(frame);
    },
  };
}

function progressText({ state, iteration, iterationCount, rate, secondsLeft }: TrainingFrame): string {
  const done = l10n.t('iteration {0} / {1}', formatCount(iteration), formatCount(iterationCount));
  if (state !== 'running' || !(rate > 0)) return done;
  const speed = l10n.t('{0} steps/s', rate >= 10 ? formatCount(rate) : formatFixed(rate, 1));
  return [done, speed, ...(secondsLeft > 0 ? [timeLeft(secondsLeft)] : [])].join(' · ');
}

function timeLeft(seconds: number): string {
  const rounded = Math.ceil(seconds);
  if (rounded < 60) return l10n.t('{0} s left', rounded);
  if (rounded < 3600) return l10n.t('{0} min {1} s left', Math.floor(rounded / 60), rounded % 60);
  return l10n.t(
    '{0} h {1} min left',
    formatCount(Math.floor(rounded / 3600)),
    Math.floor((rounded % 3600) / 60),
  );
}
