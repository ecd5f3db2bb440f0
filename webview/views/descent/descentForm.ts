import type { DescentParams, FailedMessage } from '#protocol';
import { Form } from '#ui';
import { type DescentFields, fromFields, toFields } from './runs/runList';

/** The form, in which a learning rate stands for all runs, and the params that it makes. */
export function createDescentForm(setParams: (params: DescentParams) => void) {
  let params: DescentParams | undefined;
  const form = new Form<DescentFields>((fields) => {
    params = fromFields(fields);
    setParams(params);
  });
  return {
    form,
    params: () => params,
    /** Changes what is asked from elsewhere than a field. */
    change: (to: (now: DescentParams) => Partial<DescentParams>) => {
      if (params) form.set(toFields({ ...params, ...to(params) }));
    },
    show: (shown: DescentParams) => {
      params = shown;
      form.show(toFields(shown));
    },
    fail: ({ message, at }: Pick<FailedMessage, 'message' | 'at'>) => {
      const field = at?.field === 'runs' ? 'learningRate' : at?.field;
      return form.fail(at && field ? { message, at: { ...at, field } } : { message });
    },
  };
}

export type DescentForm = ReturnType<typeof createDescentForm>;
