import * as l10n from '@vscode/l10n';
import type { TangentFrame, TangentParams } from '#protocol';
import { button, createChips, createLayout, element, Form, section } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createPictures } from './pictures';
import { createPinned } from './pinned';
import { createSliders } from './sliders';
import { createSlopes } from './slopes';
import { type Change, createTangentState } from './state';

export const createTangent: CreateView<'tangent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<TangentParams>((params) => {
    form.settle(state.typed(params));
    showControls();
    setParams(state.params());
  });
  const state = createTangentState();
  const change = (patch: Change) => form.set(patch);
  const sliders = createSliders({
    setX: (x) => change(state.moved(state.params().selected, x)),
    setH: (h) => change({ h }),
  });
  const pictures = createPictures(layout.stage, {
    movePoint: (index, x) => change(state.moved(index, x)),
    setStep: (h, selected) => change({ h, selected }),
    setWindow: (window) => change(state.seen(window, presets)),
  });
  const pinned = createPinned({
    pin: () => change(state.pinned()),
    select: (selected) => change({ selected }),
    remove: (index) => change(state.removed(index)),
  });
  const chips = createTangentChips(change, state.params);
  const showControls = () => {
    sliders.show(state.params());
    chips.show(state.params());
  };
  const slopes = createSlopes();
  const reset = button(l10n.t('Reset view'), () => change(state.wholeView(presets)));
  layout.top.append(form.formula('source', 'f(x) ='), form.examples(presets));
  layout.under.append(sliders.element);
  layout.column.append(
    slopes.element,
    layout.sentence.element,
    section(l10n.t('Difference'), chips.element),
    section(l10n.t('Pinned points'), pinned.element),
    createDrawnSection(form, reset),
  );
  const draw = (frame: TangentFrame) => {
    pictures.draw(frame);
    slopes.draw(frame);
    pinned.draw(frame);
  };
  const shown = (params: TangentParams) => {
    state.set(params);
    showControls();
  };
  return formView<'tangent'>({ layout, form, shown, draw, dispose: pictures.dispose });
};

function createDrawnSection(form: Form<TangentParams>, reset: HTMLElement): HTMLElement {
  return section(
    l10n.t('What is drawn'),
    form.numbers('points', l10n.t('tangents at')),
    form.number('h', l10n.t('step h')),
    form.numbers('range', l10n.t('x from, to')),
    element('div', 'pinned-buttons', reset),
  );
}

/** Which difference, the second curve, and one picture or several. */
function createTangentChips(change: (patch: Change) => void, params: () => TangentParams) {
  const chips = createChips(l10n.t('Difference and pictures'), [
    { name: l10n.t('central'), onPress: () => change({ difference: 'central' }) },
    { name: l10n.t('forward'), onPress: () => change({ difference: 'forward' }) },
    {
      name: l10n.t('f′(x) curve'),
      onPress: () => change({ showDerivative: !params().showDerivative, yRange: undefined }),
    },
    { name: l10n.t('side by side'), onPress: () => change({ sideBySide: !params().sideBySide }) },
  ]);
  return {
    element: chips.element,
    show: ({ difference, showDerivative, sideBySide }: TangentParams) =>
      chips.show([difference === 'central', difference === 'forward', showDerivative, sideBySide]),
  };
}
