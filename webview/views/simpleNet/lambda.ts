import * as l10n from '@vscode/l10n';
import { element } from '#ui';

/** Why the function handed to numerical_gradient has an argument and does not use it. */
export function createLambda(): HTMLElement {
  const program = 'f = lambda W: net.loss(x, t)\ndW = numerical_gradient(f, net.W)';
  const sentences = [
    l10n.t(
      'numerical_gradient writes w + h, then w - h, into net.W itself, one weight at a time, and calls f each time.',
    ),
    l10n.t(
      'The W that f is given is that same array, so net.loss(x, t), which reads net.W, sees the change already.',
    ),
    l10n.t('f takes an argument only because numerical_gradient hands it one.'),
    l10n.t(
      'Handed a copy, as in numerical_gradient(f, net.W.copy()), both losses would be equal and dW would be all 0.',
    ),
  ];
  return element(
    'details',
    'lambda',
    element('summary', '', l10n.t('Why does f ignore its argument?')),
    element('pre', '', program),
    ...sentences.map((sentence) => element('p', '', sentence)),
  );
}
