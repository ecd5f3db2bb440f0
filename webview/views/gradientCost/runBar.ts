import * as l10n from '@vscode/l10n';
import type { GradientCostFrame } from '#protocol';
import { button, element } from '#ui';
import { formatCount, formatFixed } from '../../base/format';
import { keepHeight } from '../../base/keepHeight';

interface RunBarActions {
  readonly run: () => void;
  readonly stop: () => void;
}

/** Run and Stop, how many weights brute force has moved, how fast, and a bar that hardly moves. */
export function createRunBar({ run, stop }: RunBarActions) {
  const runButton = button(l10n.t('Run'), run, 'primary');
  const stopButton = button(l10n.t('Stop'), stop);
  const text = element('span', 'progress-text');
  const bar = element('progress');
  bar.setAttribute('aria-label', l10n.t('Weights moved by brute force'));
  const box = element('div', 'run-bar', element('div', 'run-buttons', runButton, stopButton, text), bar);
  keepHeight(box);
  return {
    element: box,
    setRunning: (now: boolean) => {
      runButton.toggleAttribute('disabled', now);
      stopButton.toggleAttribute('disabled', !now);
    },
    draw: ({ done, toDo, rate }: GradientCostFrame) => {
      bar.max = toDo;
      bar.value = done;
      const moved = l10n.t('{0} of {1} weights', formatCount(done), formatCount(toDo));
      text.textContent = done > 0 ? [moved, l10n.t('{0} / s', formatRate(rate))].join(' · ') : moved;
    },
  };
}

function formatRate(rate: number): string {
  return rate >= 10 ? formatCount(rate) : formatFixed(rate, 1);
}
