import * as l10n from '@vscode/l10n';
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
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createBeside } from './beside';
import { createTangentChips } from './choices';
import { createOutside } from './outside';
import { createPictures } from './pictures';
import { createPinned } from './pinned';
import { createSliders } from './sliders';
import { createSlopes } from './slopes';
import { type Change, createTangentState } from './state';

// long: its parts share the form and the state, and each tells the others what changes
export const createTangent: CreateView<'tangent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<TangentParams>((params) => {
    form.settle(state.typed(params));
    showControls();
    setParams(state.params());
  });
  const state = createTangentState(presets);
  const change = (patch: Change) => form.set(patch);
  const sliders = createSliders({
    setX: (x) => change(state.moved(state.params().selected, x)),
    setH: (h) => change({ h }),
  });
  const pictures = createPictures(layout.stage, moving(state, change));
  const pinned = createPinned(pinning(state, change));
  const beside = createBeside(form.secondFormula('beside', 'g(x) ='), {
    remove: () => change({ beside: undefined }),
  });
  const outside = createOutside(change);
  const chips = createTangentChips(change, state.params);
  const showControls = () => {
    sliders.show(state.params(), state.range());
    chips.show(state.params());
    beside.show(state.params().beside);
  };
  const slopes = createSlopes();
  const range = form.optionalNumbers('range', l10n.t('{0} from, to', 'x'), state.range);
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
    section(l10n.t('Pinned points'), pinned.element),
    section(l10n.t('What is drawn'), ...drawnFields(form), range, createReset(state, change)),
  );
  const draw = (frame: TangentFrame) => {
    state.drawn(frame);
    form.refresh('range');
    sliders.show(state.params(), state.range());
    for (const part of [pictures, slopes, pinned, outside]) part.draw(frame);
  };
  const shown = (params: TangentParams) => {
    state.set(params);
    showControls();
  };
  return formView<'tangent'>({ layout, form, letters, axes, shown, draw, dispose: pictures.dispose });
};

type State = ReturnType<typeof createTangentState>;

/** What is moved in the pictures. */
function moving(state: State, change: (patch: Change) => void) {
  return {
    movePoint: (index: number, x: number) => change(state.moved(index, x)),
    setStep: (h: number, selected: number) => change({ h, selected }),
    setWindow: (window: Parameters<State['seen']>[0]) => change(state.seen(window)),
  };
}

/** What is done to the pinned points. */
function pinning(state: State, change: (patch: Change) => void) {
  return {
    pin: () => change(state.pinned()),
    select: (selected: number) => change({ selected }),
    remove: (index: number) => change(state.removed(index)),
  };
}

/** What is drawn, to be typed. */
const drawnFields = (form: Form<TangentParams>): readonly HTMLElement[] => [
  form.numbers('points', l10n.t('tangents at')),
  form.number('h', l10n.t('step h')),
];

const createReset = (state: State, change: (patch: Change) => void): HTMLElement =>
  element(
    'div',
    'pinned-buttons',
    button(l10n.t('Reset view'), () => change(state.seen({ x: 'fit', y: 'fit' }))),
  );
