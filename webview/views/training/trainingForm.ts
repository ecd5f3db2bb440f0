import type { TrainingParams } from '#protocol';
import { Form } from '#ui';
import { withWantedRate } from '../../../src/views/training/shared';

/** The form of a training; with another optimizer comes the rate that it does well with. */
export function createTrainingForm(setParams: (params: TrainingParams) => void) {
  let before: TrainingParams | undefined;
  const form: Form<TrainingParams> = new Form((asked) => {
    const params = before ? withWantedRate(before, asked) : asked;
    before = params;
    if (params !== asked) form.show(params);
    setParams(params);
  });
  return {
    form,
    /** These are the params now, whoever changed them. */
    shown: (params: TrainingParams) => {
      before = params;
    },
  };
}
