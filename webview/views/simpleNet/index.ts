import * as l10n from '@vscode/l10n';
import type { SimpleNetFrame, SimpleNetParams } from '#protocol';
import { createLayout, createReadout, element, type Form, section } from '#ui';
import { formatFixed, formatNumber } from '../../base/format';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createChosenText } from './chosenText';
import { createDescent } from './descent';
import { createNetState } from './netState';
import { createPictures } from './pictures';

export const createSimpleNet: CreateView<'simpleNet'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const state = createNetState(setParams);
  const { form } = state;
  layout.stage.classList.add('stacked');
  const pictures = createPictures(layout.stage, state);
  const descent = createDescent(layout.stage, createControls(form), state);
  const loss = createReadout('blue');
  const chosen = createChosenText();
  layout.top.append(
    element(
      'div',
      'top-lead',
      l10n.t('A net of one layer: z = x W, y = softmax(z), L = cross entropy of y and the right answer t.'),
    ),
    form.examples(presets),
  );
  layout.column.append(loss.element, layout.sentence.element, chosen.element, createFields(form));
  const draw = (frame: SimpleNetFrame) => {
    state.follow(frame);
    pictures.draw(frame);
    descent.draw(frame);
    chosen.draw(frame);
    const others = [...frame.losses].map((value, k) => `${k}:\u00a0${formatFixed(value, 3)}`).join(', ');
    loss.update(
      l10n.t('Loss, right answer {0}', frame.target),
      formatNumber(frame.loss, 4),
      l10n.t('by answer {0}', others),
    );
  };
  const dispose = () => {
    pictures.dispose();
    descent.dispose();
  };
  const page = formView<'simpleNet'>({ layout, form, shown: state.show, draw, dispose });
  return {
    ...page,
    failed: (failure) => {
      page.failed(failure);
      const field = state.failedCell(failure.at?.field);
      if (field) pictures.fail(field, failure.message);
    },
  };
};

/** What has no place in the pictures. */
function createControls(form: Form<SimpleNetParams>): HTMLElement[] {
  const answers = [0, 1, 2].map((value) => ({ value, name: l10n.t('answer {0}', value) }));
  return [
    form.number('learningRate', l10n.t('learning rate')),
    form.number('h', l10n.t('step h')),
    form.choice('target', l10n.t('right answer'), answers),
  ];
}

/** The numbers of the pictures once more, a row at a time: to be pasted. */
function createFields(form: Form<SimpleNetParams>): HTMLElement {
  return section(
    l10n.t('The same numbers, row by row'),
    form.numbers('x', l10n.t('input x')),
    form.numbers('weights0', l10n.t('weights of x₀')),
    form.numbers('weights1', l10n.t('weights of x₁')),
  );
}
