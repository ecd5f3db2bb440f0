import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingRequest } from '#protocol';
import { button } from '#ui';
import { formatShort } from '../../base/format';

/** Creates the button that begins a run at the learning rate which the sentence advises; it is hidden where none is advised. */
export function createAdviceButton(request: (request: TrainingRequest) => void) {
  let learningRate: number | undefined;
  const element = button('', () => {
    if (learningRate !== undefined) request({ type: 'tryRate', learningRate });
  });
  element.classList.add('advice');
  element.title = l10n.t('Begins a new run at this learning rate; this one stays for comparison.');
  element.hidden = true;
  return {
    element,
    draw: ({ advisedRate }: Pick<TrainingFrame, 'advisedRate'>) => {
      learningRate = advisedRate;
      element.hidden = advisedRate === undefined;
      if (advisedRate === undefined) return;
      const name = l10n.t('Try learning rate {0}', formatShort(advisedRate));
      if (element.textContent !== name) element.textContent = name;
    },
  };
}
