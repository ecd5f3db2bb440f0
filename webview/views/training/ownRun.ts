import type { TrainingFrame, TrainingParams, TrainingRequest } from '#protocol';
import type { Form } from '#ui';

interface Parts {
  readonly form: Form<TrainingParams>;
  readonly request: (request: TrainingRequest) => void;
}

/** An example begins a run of its own: none goes on at another rate for it, and none of the same net that was trained is taken up. */
export function createOwnRun({ form, request }: Parts) {
  let begun = false;
  return {
    choose: (params: TrainingParams) => {
      if (begun) request({ type: 'begin' });
      form.set(params);
      request({ type: 'begin' });
    },
    draw: (frame: TrainingFrame) => {
      begun = frame.begun;
    },
    /** There is no run to be left. */
    engineGone: () => {
      begun = false;
    },
  };
}
