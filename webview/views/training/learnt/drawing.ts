import * as l10n from '@vscode/l10n';
import { createBarChart, createDrawingPad } from '#figures';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { element, type Form } from '#ui';
import { formatShare } from '../../../base/format';
import { setText } from '../setText';
import { frameFor, type LearntPart } from './learntPart';

type Drawing = TrainingFrame['drawing'];

/** The learner's own digit, read anew whenever the net has moved; and what the untrained net made of it. */
export function createDrawing(form: Form<TrainingParams>): LearntPart {
  const { root, box, title, say, under } = frameFor('learnt-drawing');
  title(l10n.t('Draw a digit'));
  const pad = createDrawingPad(box, {
    label: l10n.t('Your digit'),
    onChange: (drawn) => form.change({ drawn }),
  });
  const bars = element('div', 'learnt-figure');
  root.insertBefore(bars, under);
  const chart = createBarChart(bars, { label: l10n.t('What the net takes your digit for') });
  const before = element('p', 'muted learnt-before');
  root.append(before);
  under.setAttribute('role', 'status');
  return {
    element: root,
    draw: ({ drawing, state, iteration }) => {
      const { strokes, pixels, probabilities } = drawing;
      pad.update({ strokes, image: pixels });
      chart.update(barsOf(probabilities));
      // While it trains it is read anew thirty times a second: nobody can listen to that.
      under.setAttribute('aria-live', state === 'running' ? 'off' : 'polite');
      say(readingOf(drawing, iteration));
      setText(before, beforeOf(drawing));
    },
    dispose: () => {
      pad.dispose();
      chart.dispose();
    },
  };
}

function barsOf(probabilities: Float64Array) {
  const drawn = probabilities.length > 0;
  // Before anything is drawn there is no probability to show.
  const value = (digit: number) =>
    drawn ? { value: probabilities[digit] ?? Number.NaN } : { value: Number.NaN, text: '-' };
  return {
    bars: Array.from({ length: 10 }, (_, digit) => ({
      name: String(digit),
      color: 'blue' as const,
      ...value(digit),
    })),
    ...(drawn ? { highlight: mostLikely(probabilities) } : {}),
    min: 0,
    max: 1,
    percent: true,
  };
}

function mostLikely(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

function readingOf({ problem, probabilities }: Drawing, iteration: number): string {
  if (problem !== undefined) return problem;
  if (probabilities.length === 0)
    return iteration === 0
      ? l10n.t('Write a digit, then train: the net reads it anew after every step.')
      : l10n.t(
          'Write a digit: the net says at once what it takes it for, and reads it anew after every step.',
        );
  const digit = mostLikely(probabilities);
  return l10n.t('Read as {0}, with {1}.', digit, formatShare(probabilities[digit] ?? Number.NaN));
}

function beforeOf({ probabilities, before }: Drawing): string {
  if (before.length === 0 || probabilities.length === 0) return '';
  const digit = mostLikely(before);
  return l10n.t('Before training: as {0}, with {1}.', digit, formatShare(before[digit] ?? Number.NaN));
}
