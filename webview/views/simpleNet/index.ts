import * as l10n from '@vscode/l10n';
import type { SimpleNetFrame, SimpleNetParams } from '#protocol';
import { createLayout, createReadout, element, Form, section } from '#ui';
import { formView } from '../../formView';
import { formatNumber } from '../../ui/number';
import type { CreateView } from '../../view';
import { createPictures } from './pictures';

export const createSimpleNet: CreateView<'simpleNet'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<SimpleNetParams>(setParams);
  layout.stage.classList.add('small-pictures');
  const pictures = createPictures(layout.stage);
  const loss = createReadout('orange');
  const answers = [0, 1, 2].map((value) => ({ value, name: l10n.t('answer {0}', value) }));
  layout.top.append(
    element(
      'div',
      'lead',
      l10n.t('A net of one layer: z = x W, y = softmax(z), L = cross entropy of y and the right answer t.'),
    ),
    form.examples(presets),
  );
  layout.column.append(
    loss.element,
    layout.sentence.element,
    section(
      l10n.t('The net and its question'),
      form.numbers('x', l10n.t('input x')),
      form.numbers('weights0', l10n.t('weights of x₀')),
      form.numbers('weights1', l10n.t('weights of x₁')),
      form.choice('target', l10n.t('right answer'), answers),
      form.number('h', l10n.t('step h')),
    ),
  );
  const draw = (frame: SimpleNetFrame) => {
    pictures.draw(frame);
    const others = [...frame.losses].map((value, k) => `${k}: ${value.toFixed(3)}`).join(', ');
    loss.update(
      l10n.t('Loss, right answer {0}', frame.target),
      formatNumber(frame.loss, 4),
      l10n.t('by answer {0}', others),
    );
  };
  return formView<'simpleNet'>({ layout, form, draw, dispose: pictures.dispose });
};
