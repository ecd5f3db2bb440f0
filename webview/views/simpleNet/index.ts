import * as l10n from '@vscode/l10n';
import type { SimpleNetFrame, SimpleNetParams } from '#protocol';
import { createLayout, createReadout, element, type Form, type Readout, richText, section } from '#ui';
import { limits } from '../../../src/views/simpleNet/shared';
import { formatNumber } from '../../base/format';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createChosenText } from './chosenText';
import { createDescent } from './descent';
import { createLambda } from './lambda';
import { createNetState } from './netState';
import { createPictures } from './pictures';

export const createSimpleNet: CreateView<'simpleNet'> = ({ presets, setParams, setClock }) => {
  const layout = createLayout();
  const state = createNetState(setParams, () => descent.pause());
  const { form } = state;
  layout.stage.classList.add('stacked');
  const pictures = createPictures(layout.stage, state);
  const descent = createDescent(layout.stage, createControls(form), { ...state, setClock }, (playing) => {
    // As many sentences a second no one can hear.
    layout.sentence.element.ariaLive = playing ? 'off' : null;
  });
  onTyping(layout.root, descent.pause);
  const loss = createReadout('blue');
  const chosen = createChosenText();
  layout.top.append(createLead(), form.examples(presets));
  layout.column.append(
    loss.element,
    layout.sentence.element,
    chosen.element,
    createLambda(),
    createFields(form),
  );
  const draw = (frame: SimpleNetFrame) => {
    state.follow(frame);
    pictures.draw(frame);
    descent.draw(frame);
    chosen.draw(frame);
    showLoss(loss, frame);
  };
  const dispose = () => {
    pictures.dispose();
    descent.dispose();
  };
  const shown = (params: SimpleNetParams) => {
    if (!state.isAsked(params)) descent.stopHere();
    state.show(params);
  };
  const page = formView<'simpleNet'>({ layout, form, shown, draw, dispose });
  return {
    ...page,
    followClock: descent.followClock,
    failed: (failure) => {
      descent.stopHere();
      page.failed(failure);
      const field = state.failedCell(failure.at?.field);
      if (field) pictures.fail(field, failure.message);
    },
  };
};

/** Calls back whenever something is typed below `root`, also what cannot be read yet. */
function onTyping(root: HTMLElement, callback: () => void): void {
  root.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches('vscode-text-field, input')) callback();
  });
}

function createLead(): HTMLElement {
  const text = l10n.t(
    'A net of one layer: <z>z</z> = x W, <y>y</y> = <softmax>softmax</softmax>(z), <loss>L</loss> = cross entropy of y and the right answer <t>t</t>.',
  );
  return element('div', 'top-lead', ...richText(text));
}

function showLoss(readout: Readout, { losses, loss, target }: SimpleNetFrame): void {
  const others = [...losses].map((value, k) => `${k}:\u00a0${formatNumber(value, 4)}`).join(', ');
  readout.update(
    l10n.t('<loss>Loss</loss>, right answer {0}', target),
    formatNumber(loss, 4),
    l10n.t('by answer {0}', others),
  );
}

/** What has no place in the pictures. */
function createControls(form: Form<SimpleNetParams>): HTMLElement[] {
  const answers = [0, 1, 2].map((value) => ({ value, name: l10n.t('answer {0}', value) }));
  return [
    form.number('learningRate', l10n.t('<learningRate>learning rate</learningRate>'), limits.learningRate),
    form.number('h', l10n.t('<step>step h</step>'), limits.h),
    form.choice('target', l10n.t('<t>right answer</t>'), answers),
  ];
}

/** The numbers of the pictures once more, a row at a time: to be pasted. */
function createFields(form: Form<SimpleNetParams>): HTMLElement {
  return section(
    l10n.t('The same numbers, row by row'),
    form.numbers('x', l10n.t('input x'), limits.x),
    form.numbers('weights0', l10n.t('weights of x₀'), limits.weights0),
    form.numbers('weights1', l10n.t('weights of x₁'), limits.weights1),
  );
}
