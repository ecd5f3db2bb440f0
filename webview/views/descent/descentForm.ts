import type { DescentFrame, DescentParams, FailedMessage } from '#protocol';
import { Form } from '#ui';
import { decays, hasDecay } from '../../../src/views/descent/shared';
import { isSameFunction } from '../../base/source';
import { type DescentFields, fromFields, toFields } from './runs/runList';

/** The form, in which a learning rate stands for all runs, and the params that it makes. */
export function createDescentForm(setParams: (params: DescentParams) => void) {
  const form = new Form<DescentFields>((fields) => setParams(fromFields(fields)), {
    left: ['start', 'stepCount', 'learningRate'],
    also: withoutRates,
    derive: derived,
  });
  const params = () => form.params && fromFields(form.params);
  let chosen: Partial<DescentParams> = {};
  return {
    form,
    params,
    /** Changes what is asked from elsewhere than a field; `to` is given the params as they are shown. */
    change: (to: (now: DescentParams) => Partial<DescentParams>) => {
      const now = params();
      if (now) form.set(toFields({ ...now, ...to({ ...now, ...chosen }) }));
    },
    /** What the view has chosen of what is left to it, and the run that is selected. */
    choose: (of: DescentFrame['chosen'], selected: number) => {
      chosen = of;
      const { runs, ...fields } = of;
      form.choose({ ...fields, learningRate: runs?.[selected]?.learningRate });
    },
    show: (shown: DescentParams) => form.show(toFields(shown)),
    fail: ({ message, at }: Pick<FailedMessage, 'message' | 'at'>) => {
      const field = at && fieldOf(at.field, form.params);
      return form.fail(at && field ? { message, at: { ...at, field } } : { message });
    },
  };
}

/** Another function begins with the learning rates that are chosen for it. */
function withoutRates(patch: Partial<DescentFields>, { runs }: DescentFields): Partial<DescentFields> {
  const isOther = 'source' in patch || 'axes' in patch;
  return isOther ? { runs: runs.map((run) => ({ ...run, learningRate: undefined })) } : {};
}

/** The fields as the selected run has them. Where another function is of interest is not known: all of it is shown. */
function derived(asked: DescentFields, before: DescentFields): DescentFields {
  const params = fromFields(asked);
  const isOther = !(
    isSameFunction(params.source, before.source) && String(params.axes) === String(before.axes)
  );
  return toFields(isOther && params.window === before.window ? { ...params, window: undefined } : params);
}

/** The field in which what a failure is about was typed. */
function fieldOf(name: string, fields: DescentFields | undefined): string {
  if (name === 'runs') return 'learningRate';
  const optimizer = fields?.optimizer;
  return name === 'decay' && optimizer && hasDecay(optimizer) ? decays[optimizer].name : name;
}

export type DescentForm = ReturnType<typeof createDescentForm>;
