import * as l10n from '@vscode/l10n';
import type { TrainingFrame } from '#protocol';
import { button, element } from '#ui';
import { formatCount } from '../../ui/number';
import { createPace } from './pace';

interface RunBarActions {
  readonly train: () => void;
  readonly stop: () => void;
}

/** Train and Stop, how far the run is, how fast, and how long it will take yet. */
export function createRunBar({ train, stop }: RunBarActions) {
  const trainButton = button(l10n.t('Train'), train, 'primary');
  const stopButton = button(l10n.t('Stop'), stop);
  const text = element('span', 'progress-text');
  const bar = element('progress');
  bar.setAttribute('aria-label', l10n.t('Progress of the training'));
  const pace = createPace();
  let running = false;
  return {
    element: element('div', 'run-bar', element('div', 'run-buttons', trainButton, stopButton, text), bar),
    setRunning: (now: boolean) => {
      running = now;
      trainButton.toggleAttribute('disabled', now);
      stopButton.toggleAttribute('disabled', !now);
    },
    draw: ({ iteration, iterationCount }: TrainingFrame, elapsed: number) => {
      bar.max = iterationCount;
      bar.value = iteration;
      const perSecond = pace(iteration, elapsed);
      const done = l10n.t('iteration {0} / {1}', formatCount(iteration), formatCount(iterationCount));
      const left = (iterationCount - iteration) / perSecond;
      const facts =
        perSecond > 0 ? [done, speed(perSecond), ...(running && left > 0 ? [timeLeft(left)] : [])] : [done];
      text.textContent = facts.join(' · ');
    },
  };
}

function speed(perSecond: number): string {
  return l10n.t('{0} steps/s', perSecond >= 10 ? formatCount(perSecond) : perSecond.toFixed(1));
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
