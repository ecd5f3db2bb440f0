import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingRequest, TrainingState } from '#protocol';
import { button, element } from '#ui';
import { MOST_ITERATIONS } from '../../../src/views/training/shared';
import { formatCount, formatFixed } from '../../base/format';

interface RunBarParts {
  readonly request: (request: TrainingRequest) => void;
  /** What may be changed while it trains: the learning rate. */
  readonly rate: HTMLElement;
}

/** Train, which becomes Pause; Step; New run; how far the run is, how fast, and how long it will take yet. */
export function createRunBar({ request, rate }: RunBarParts) {
  let state: TrainingState = 'ready';
  const go = button(goName(state), () => request({ type: state === 'running' ? 'pause' : 'go' }), 'primary');
  const step = button(l10n.t('Step'), () => request({ type: 'step' }));
  const begin = button(l10n.t('New run'), () => request({ type: 'begin' }));
  begin.title = l10n.t('Begins with an untrained net; the runs before stay for comparison.');
  const text = element('span', 'progress-text');
  const bar = element('progress');
  bar.setAttribute('aria-label', l10n.t('Progress of the training'));
  const buttons = element('div', 'run-buttons', go, step, begin, rate);
  const show = (now: TrainingState) => {
    state = now;
    if (go.textContent !== goName(state)) go.textContent = goName(state);
    step.toggleAttribute('disabled', state === 'running');
  };
  return {
    buttons,
    progress: element('div', 'run-progress', bar, text),
    /** The run stands still where it was kept; Train starts the engine again. */
    engineGone: () => {
      show('paused');
      go.removeAttribute('disabled');
    },
    draw: (frame: TrainingFrame) => {
      show(frame.state);
      const isAtMost = frame.iteration >= MOST_ITERATIONS && ['finished', 'paused'].includes(frame.state);
      go.toggleAttribute('disabled', isAtMost);
      step.toggleAttribute('disabled', isAtMost || frame.state === 'running');
      go.title = isAtMost
        ? l10n.t('{0} iterations are the most: New run begins another.', formatCount(MOST_ITERATIONS))
        : '';
      begin.toggleAttribute('disabled', !frame.begun);
      bar.max = Math.max(frame.iterationCount, frame.iteration);
      bar.value = frame.iteration;
      text.textContent = progressText(frame);
    },
  };
}

function goName(state: TrainingState): string {
  return state === 'running' ? l10n.t('Pause') : l10n.t('Train');
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
