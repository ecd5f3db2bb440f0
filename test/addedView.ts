/** The files of a view that a contributor adds: a cosine, with one number to be typed. */
export const contract = `export interface CosineParams {
  readonly x: number;
}

export interface CosineFrame {
  readonly value: number;
  readonly sentence: string;
  readonly warning: boolean;
}
`;

export const params = `import * as l10n from '@vscode/l10n';
import type { CosineParams } from '#protocol';
import { parseNumber, rawParams } from '../parse';
import type { ViewDescription } from '../view';

const defaults: CosineParams = { x: 1 };

export const cosine: ViewDescription<'cosine'> = {
  id: 'cosine',
  command: 'gradientLab.plotCosine',
  title: () => l10n.t('Cosine'),
  defaults,
  texts: {},
  slots: {},
  presets: () => [{ name: l10n.t('At one'), params: defaults }],
  parseParams: (input) => ({ x: parseNumber(rawParams(input), 'x', defaults.x, { name: 'x' }) }),
  atRest: (params) => params,
};
`;

export const compute = `import * as l10n from '@vscode/l10n';
import type { CosineFrame, CosineParams } from '#protocol';

export function* computeCosine({ x }: CosineParams): Generator<CosineFrame, void, void> {
  const value = Math.cos(x);
  yield { value, sentence: l10n.t('The cosine of {0} is {1}.', x, value), warning: false };
}
`;

export const drawing = `import type { CosineParams } from '#protocol';
import { createLayout, createReadout, Form } from '#ui';
import { formView } from '../../formView';
import type { CreateView } from '../../view';

export const createCosine: CreateView<'cosine'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<CosineParams>(setParams);
  const readout = createReadout();
  layout.top.append(form.number('x', 'x', {}), form.examples(presets));
  layout.column.append(readout.element, layout.sentence.element);
  return formView<'cosine'>({
    layout,
    form,
    draw: ({ value }) => readout.update('cos x', String(value)),
    dispose: () => undefined,
  });
};
`;

export const sheet = `[data-view='cosine'] .readout {
  margin: 0;
}
`;

/** How its presets are tried. */
export const presetTrial = `  cosine: {
    claims: { 'At one': { shows: ({ value }) => assert.equal(value, Math.cos(1)) } },
    frame: last('cosine'),
    firstSight: ({ sentence }) => assert.notEqual(sentence, ''),
  },`;
