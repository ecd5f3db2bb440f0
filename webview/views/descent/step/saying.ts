import * as l10n from '@vscode/l10n';
import type { DescentFrame } from '#protocol';
import type { Layout } from '#ui';
import { type Clock, isOver } from '../clock/clock';
import { startText } from '../pictures/mapPicture';

/** While it plays, a sentence stands for so many milliseconds at least: it is to be read. */
const READABLE = 700;

/** Says what is seen. A screen reader hears it when the clock stands, not while it runs. */
export function createSpeaker(
  { element: box, say }: Pick<Layout['sentence'], 'element' | 'say'>,
  now = () => performance.now(),
) {
  let last = Number.NEGATIVE_INFINITY;
  return {
    say: (frame: DescentFrame, clock: Clock) => {
      box.setAttribute('aria-live', clock.playing ? 'off' : 'polite');
      if (clock.playing && now() - last < READABLE) return;
      last = clock.playing ? now() : Number.NEGATIVE_INFINITY;
      say(sentenceAt(frame, clock), isOver(frame, clock) && frame.warning ? 'warning' : 'info');
    },
  };
}

/** The one sentence: at the end how it ends, on the way what the step did, at the start what Play will do. */
export function sentenceAt(frame: DescentFrame, clock: Clock): string {
  if (isOver(frame, clock)) return l10n.t('<b>{0}.</b> {1}', frame.verdictName, frame.sentence);
  if (clock.playing) return storyAt(frame, clock.step);
  return clock.step === 0 ? planOf(frame) : `${storyAt(frame, clock.step)} ${onward()}`;
}

/** All that is said of a run, on the way and at its end. */
export function sentencesOf(frame: DescentFrame): string[] {
  const onTheWay = frame.story.texts.map((text) => `${text} ${onward()}`);
  return [planOf(frame), ...onTheWay, sentenceAt(frame, clockAt(frame.stepCount))];
}

const clockAt = (step: number): Clock => ({ step, position: step, playing: false });

const storyAt = ({ story: { texts, at } }: DescentFrame, step: number): string => texts[at[step] ?? 0] ?? '';

const onward = () => l10n.t('Press Play to see where it ends, or jump to the end.');

function planOf(frame: DescentFrame): string {
  const { paths, stepCount } = frame;
  return paths.length === 1
    ? l10n.t('Play follows the run from {0} to step {1}.', startText(frame), stepCount)
    : l10n.t('Play follows all runs at once, from {0} to step {1}.', startText(frame), stepCount);
}
