import * as l10n from '@vscode/l10n';
import type { WindowChange } from '#figures';
import type { TangentFrame, TangentParams } from '#protocol';
import {
  button,
  createLayout,
  createLetters,
  createLineAxis,
  element,
  Form,
  relabel,
  section,
  slopeAlong,
} from '#ui';
import { limits } from '../../../src/views/tangent/shared';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createBeside } from './beside';
import { createTangentChips } from './choices';
import { createOutside } from './outside';
import { createPictures } from './pictures';
import { createPinned } from './pinned';
import { createSliders } from './sliders';
import { createSlopes } from './slopes';
import { alongWith, type Change, LEFT, moved, pinned, removed, seen } from './state';

// long: its parts share the form and the state, and each tells the others what changes
export const createTangent: CreateView<'tangent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<TangentParams>(
    (params) => {
      showControls();
      setParams(params);
    },
    { left: LEFT, also: alongWith },
  );
  const change: ChangeShown = (to) => {
    if (form.shown) form.set(typeof to === 'function' ? to(form.shown) : to);
  };
  const see = (window: WindowChange) => {
    if (form.params) form.set(seen(form.params, window, presets));
  };
  const sliders = createSliders({
    setX: (x) => change((shown) => moved(shown, shown.selected, x)),
    setH: (h) => change({ h }),
  });
  const pictures = createPictures(layout.stage, {
    movePoint: (index, x) => change((shown) => moved(shown, index, x)),
    setStep: (h, selected) => change({ h, selected }),
    setWindow: see,
  });
  const pins = createPinned({
    pin: () => change(pinned),
    select: (selected) => change({ selected }),
    remove: (index) => change((shown) => removed(shown, index)),
  });
  const beside = createBeside(form.secondFormula('beside', 'g(x) ='), {
    remove: () => change({ beside: undefined }),
  });
  const outside = createOutside(change);
  const chips = createTangentChips(change);
  const showControls = () => {
    const { shown } = form;
    if (!shown) return;
    sliders.show(shown);
    chips.show(shown);
    beside.show(shown.beside);
  };
  const slopes = createSlopes();
  const range = form.numbers('range', l10n.t('{0} from, to', 'x'), limits.range);
  const axes = createLineAxis(form);
  layout.top.append(form.formula('source', 'f(x) =', axes), beside.add, form.examples(presets), beside.row);
  axes.onDraw(([variable = 'x']) => {
    relabel(range, l10n.t('{0} from, to', variable));
    sliders.rename(variable);
  });
  const letters = createLetters(form, slopeAlong);
  layout.under.append(sliders.element, letters.element);
  layout.column.append(
    slopes.element,
    layout.sentence.element,
    outside.element,
    section(l10n.t('Difference'), chips.element),
    section(l10n.t('Pinned points'), pins.element),
    section(
      l10n.t('What is drawn'),
      ...drawnFields(form),
      range,
      createReset(() => see({ x: 'fit', y: 'fit' })),
    ),
  );
  const draw = (frame: TangentFrame) => {
    showControls();
    for (const part of [pictures, slopes, pins, outside]) part.draw(frame);
  };
  return formView<'tangent'>({
    layout,
    form,
    letters,
    axes,
    shown: showControls,
    draw,
    dispose: pictures.dispose,
  });
};

/** Changes some fields, made of the params as they are shown or given as they are. */
type ChangeShown = (to: Change | ((shown: TangentParams) => Change)) => void;

/** What is drawn, to be typed. */
const drawnFields = (form: Form<TangentParams>): readonly HTMLElement[] => [
  form.numbers('points', l10n.t('tangents at'), limits.points),
  form.number('h', l10n.t('step h'), limits.h),
];

const createReset = (reset: () => void): HTMLElement =>
  element('div', 'pinned-buttons', button(l10n.t('Reset view'), reset));
