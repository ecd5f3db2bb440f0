import type { DescentFrame, DescentParams, FailedMessage } from '#protocol';
import { Form } from '#ui';
import { decays, hasDecay } from '../../../src/views/descent/shared';
import { isSameFunction } from '../../base/source';
import { type DescentFields, fromFields, toFields } from './runs/runList';

/** The form, in which a learning rate stands for all runs, and the params that it makes. */
export function createDescentForm(setParams: (params: DescentParams) => void) {
  let params: DescentParams | undefined;
  const form = new Form<DescentFields>(
    (fields) => {
      const asked = fromFields(fields);
      // Where another function is of interest is not known: all of it is shown.
      const isOther =
        params !== undefined &&
        !(isSameFunction(asked.source, params.source) && String(asked.axes) === String(params.axes));
      params = isOther && asked.window === params?.window ? { ...asked, window: undefined } : asked;
      setParams(params);
    },
    { left: ['start', 'stepCount', 'learningRate'], also: withoutRates },
  );
  let chosen: Partial<DescentParams> = {};
  return {
    form,
    params: () => params,
    /** Changes what is asked from elsewhere than a field; `to` is given the params as they are shown. */
    change: (to: (now: DescentParams) => Partial<DescentParams>) => {
      if (params) form.set(toFields({ ...params, ...to({ ...params, ...chosen }) }));
    },
    /** What the view has chosen of what is left to it, and the run that is selected. */
    choose: (of: DescentFrame['chosen'], selected: number) => {
      chosen = of;
      const { runs, ...fields } = of;
      form.choose({ ...fields, learningRate: runs?.[selected]?.learningRate });
    },
    show: (shown: DescentParams) => {
      params = shown;
      form.show(toFields(shown));
    },
    fail: ({ message, at }: Pick<FailedMessage, 'message' | 'at'>) => {
      const field = at && fieldOf(at.field, params);
      return form.fail(at && field ? { message, at: { ...at, field } } : { message });
    },
  };
}

/** Another function begins with the learning rates that are chosen for it. */
function withoutRates(patch: Partial<DescentFields>, { runs }: DescentFields): Partial<DescentFields> {
  const isOther = 'source' in patch || 'axes' in patch;
  return isOther ? { runs: runs.map((run) => ({ ...run, learningRate: undefined })) } : {};
}

/** The field in which what a failure is about was typed. */
function fieldOf(name: string, params: DescentParams | undefined): string {
  if (name === 'runs') return 'learningRate';
  const optimizer = params?.runs[params.selected]?.optimizer;
  return name === 'decay' && optimizer && hasDecay(optimizer) ? decays[optimizer].name : name;
}

export type DescentForm = ReturnType<typeof createDescentForm>;
