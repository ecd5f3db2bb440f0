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
    draw: ({ drawing, state }) => {
      const { strokes, pixels, instead } = drawing;
      pad.update({ strokes, image: pixels, instead: instead?.pixels });
      chart.update(barsOf(drawing));
      // While it trains it is read anew thirty times a second: nobody can listen to that.
      under.setAttribute('aria-live', state === 'running' ? 'off' : 'polite');
      say(readingOf(drawing));
      setText(before, beforeOf(drawing));
    },
    dispose: () => {
      pad.dispose();
      chart.dispose();
    },
  };
}

/** The bars of the drawn digit, or of the test digit that stands in its place. */
function barsOf({ probabilities, instead }: Drawing) {
  const isDrawn = probabilities.length > 0;
  const shown = isDrawn ? probabilities : (instead?.probabilities ?? []);
  const isKnown = shown.length > 0;
  const value = (digit: number) =>
    isKnown ? { value: shown[digit] ?? Number.NaN } : { value: Number.NaN, text: '-' };
  return {
    label: isDrawn || !isKnown ? undefined : l10n.t('What the net takes a test digit for'),
    bars: Array.from({ length: 10 }, (_, digit) => ({
      name: String(digit),
      color: isDrawn ? ('blue' as const) : ('muted' as const),
      ...value(digit),
    })),
    ...(isKnown ? { highlight: mostLikely(shown) } : {}),
    min: 0,
    max: 1,
    percent: true,
  };
}

function mostLikely(probabilities: ArrayLike<number>): number {
  const all = Array.from(probabilities);
  return all.indexOf(Math.max(...all));
}

function readingOf({ problem, probabilities, instead }: Drawing): string {
  if (problem !== undefined) return problem;
  if (probabilities.length === 0) {
    const invitation = l10n.t('Write a digit: the net reads it anew after every step.');
    if (!instead) return invitation;
    const read = mostLikely(instead.probabilities);
    const share = formatShare(instead.probabilities[read] ?? Number.NaN);
    return `${invitation} ${l10n.t('Until then a test digit, {0}: read as {1}, with {2}.', instead.right, read, share)}`;
  }
  const digit = mostLikely(probabilities);
  return l10n.t('Read as {0}, with {1}.', digit, formatShare(probabilities[digit] ?? Number.NaN));
}

function beforeOf({ probabilities, before }: Drawing): string {
  if (before.length === 0 || probabilities.length === 0) return '';
  const digit = mostLikely(before);
  return l10n.t('Before training: as {0}, with {1}.', digit, formatShare(before[digit] ?? Number.NaN));
}
