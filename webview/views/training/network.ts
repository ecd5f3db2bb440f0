import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { type Form, section } from '#ui';
import { optimizerChoices } from '../../../src/views/optimizers';
import { limits } from '../../../src/views/training/shared';
import { formatCount, formatNumber } from '../../base/format';

/** Which net is trained, and how; the learning rate stands at the top. */
export function createNetworkSection(form: Form<TrainingParams>) {
  let made = 0;
  const refuseFewer = (count: number) => (count >= 1 && count < made ? tooFew(made) : undefined);
  const draw = ({ iteration }: TrainingFrame) => {
    made = iteration;
  };
  const fields = section(
    l10n.t('Network'),
    form.choice('optimizer', l10n.t('<optimizer>optimizer</optimizer>'), optimizerChoices),
    form.number('hiddenSize', l10n.t('<hiddenUnits>hidden units</hiddenUnits>'), limits.hiddenSize),
    form.choice('activation', l10n.t('<activation>activation</activation>'), [
      { value: 'sigmoid', name: l10n.t('sigmoid') },
      { value: 'relu', name: 'ReLU' },
    ]),
    form.choice('weightInit', l10n.t('<initialWeights>initial weights</initialWeights>'), [
      { value: '0.01', name: l10n.t('0.01 · normal') },
      { value: '0.1', name: l10n.t('0.1 · normal') },
      { value: 'xavier', name: l10n.t('Xavier · normal / √n') },
      { value: 'he', name: l10n.t('He · normal · √(2/n)') },
    ]),
    form.number('batchSize', l10n.t('<batch>batch size</batch>'), limits.batchSize),
    form.number(
      'iterationCount',
      l10n.t('<iteration>iterations</iteration>'),
      limits.iterationCount,
      refuseFewer,
    ),
    form.number('seed', l10n.t('<seed>seed</seed>'), limits.seed),
    form.numbers('units', l10n.t('units shown'), limits.units, refuseUnits),
  );
  return { element: fields, draw };
}

/** Why a run that has made so many iterations cannot end before: a key of a number that is being typed must not end it. */
function tooFew(made: number): string {
  return l10n.t(
    'This run has made {0} iterations already: type a larger number, or press New run first.',
    formatCount(made),
  );
}

/** What is wrong with hidden units of which not all are in the net. */
function refuseUnits(units: readonly number[], { hiddenSize }: TrainingParams): string | undefined {
  const beyond = units.find((unit) => unit >= hiddenSize);
  if (beyond === undefined) return undefined;
  return hiddenSize === 1
    ? l10n.t(
        'There is no hidden unit {0}: this net has but one, hidden unit 0. Type 0, or more hidden units.',
        formatNumber(beyond),
      )
    : l10n.t(
        'There is no hidden unit {0}: those of this net are 0 to {1}. Type other ones, or more hidden units.',
        formatNumber(beyond),
        hiddenSize - 1,
      );
}
