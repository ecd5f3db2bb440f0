import * as l10n from '@vscode/l10n';
import type { WindowChange } from '#figures';
import type { DescentFrame, DescentParams } from '#protocol';
import { createLayout, createLetters, createPlaneAxes } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import type { Clock } from './clock/clock';
import { createPlayback } from './clock/playback';
import { whatIsNew } from './clock/whatIsNew';
import { createColumn } from './column';
import { createDescentForm } from './descentForm';
import { createPictures } from './pictures/pictures';
import { toFields, withRun } from './runs/runList';
import { createStepParts } from './step/stepParts';

// long: its parts share the form, the frame that is drawn and the clock
export const createDescent: CreateView<'descent'> = ({ presets, setParams, setClock }) => {
  const layout = createLayout();
  const { form, params, change, show, fail, choose } = createDescentForm(setParams);
  const playback = createPlayback(() => drawClock(), setClock);
  const pictures = createPictures(layout.stage, playback.element, {
    setStart: (x, y) => change(() => ({ start: [x, y] })),
    asked: params,
    see: (window) => change((now) => seen(now, window)),
    setRun: (run) => change((now) => withRun(now, run)),
    seek: playback.seek,
  });
  const axes = createPlaneAxes(form);
  layout.top.append(form.formula('source', 'f(x₀, x₁) =', axes), form.examples(presets.map(exampleOf)));
  const letters = createLetters(form, stepsAlong);
  layout.under.append(letters.element);
  const step = createStepParts(layout.sentence, change);
  const column = createColumn({ form, change, parts: step.elements });
  layout.column.append(...column.elements);
  const [news, drawn] = [whatIsNew(), drawnOnce()];
  let frame: DescentFrame | undefined;
  const drawClock = () => {
    if (!frame) return;
    const { step: at, playing } = playback.player();
    const clock = { step: at, playing, position: playback.position() };
    pictures.draw(frame, clock);
    if (!drawn.isNew(clock)) return;
    column.drawStep(frame, at);
    step.draw(frame, clock);
  };
  const view = formView<'descent'>({
    ...{ layout, letters, axes },
    form: { show, fail, answered: () => form.answered(), clear: () => form.clear() },
    // The step that is looked at says it.
    say: () => undefined,
    draw: (next) => {
      const what = news(next);
      choose(next.chosen, next.selected);
      frame = pictures.take(next, what === 'function');
      drawn.forget();
      column.draw(frame);
      step.take(frame);
      playback.setRuns(frame.stepCount, what);
      drawClock();
    },
    dispose: () => {
      playback.dispose();
      pictures.dispose();
    },
  });
  return { ...view, followClock: playback.follow };
};

const stepsAlong = ([first = '', second = '']: readonly string[]): string =>
  l10n.t('Each step changes {0} and {1} alone: all others are held at these numbers.', first, second);

const exampleOf = ({ name, params }: { readonly name: string; readonly params: DescentParams }) => ({
  name,
  params: toFields(params),
});

/** What the learner zoomed or shifted the map to; an axis that fits again shows all there is. */
function seen({ window }: DescentParams, { x, y }: WindowChange): Pick<DescentParams, 'window'> {
  const [range0, range1] = [x ?? window?.range0 ?? 'fit', y ?? window?.range1 ?? 'fit'];
  if (range0 === 'fit' && range1 === 'fit') return { window: undefined };
  return {
    window: {
      ...(range0 === 'fit' ? {} : { range0 }),
      ...(range1 === 'fit' ? {} : { range1 }),
    },
  };
}

/** While the points glide, words and numbers stay: they are written once a step. */
function drawnOnce() {
  let last = '';
  return {
    isNew: ({ step, playing }: Clock) => {
      const next = `${step} ${playing}`;
      const isNew = next !== last;
      last = next;
      return isNew;
    },
    forget: () => {
      last = '';
    },
  };
}
