import * as l10n from '@vscode/l10n';
import type { TangentFrame, TangentParams } from '#protocol';
import { createLayout, Form, section } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createPictures } from './pictures';
import { createSlopes } from './slopes';

export const createTangent: CreateView<'tangent'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<TangentParams>(setParams);
  const pictures = createPictures(layout.stage);
  const slopes = createSlopes();
  layout.top.append(form.formula('formula', 'f(x) ='), form.examples(presets));
  layout.column.append(
    slopes.element,
    layout.sentence.element,
    section(
      l10n.t('What is drawn'),
      form.numbers('points', l10n.t('tangents at')),
      form.number('h', l10n.t('step h')),
      form.numbers('range', l10n.t('x from, to')),
    ),
  );
  const draw = (frame: TangentFrame) => {
    pictures.draw(frame);
    slopes.draw(frame);
  };
  return formView<'tangent'>({ layout, form, draw, dispose: pictures.dispose });
};
