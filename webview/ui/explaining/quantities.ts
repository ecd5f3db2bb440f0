import * as l10n from '@vscode/l10n';

/** What each quantity is, in one or two sentences, by the name that marks it in a text: <slope>Slope</slope> at x = 5. */
const explanations = {
  slope: () => l10n.t('How steeply f rises here: by how much f changes for each unit that x changes.'),
  exact: () =>
    l10n.t('By the rules of differentiation, from the function itself: no step h takes part in it.'),
  error: () => l10n.t('How far the number beside it is from the exact one.'),
  estimate: () =>
    l10n.t(
      'Differences at smaller and smaller steps h, carried on to h = 0: it knows f by its values alone.',
    ),
  uncertainty: () => l10n.t('The true slope lies within so much of the estimate.'),
  step: () => l10n.t('How far to the side of the point f is looked at.'),
  central: () =>
    l10n.t(
      'From h to the left to h to the right: (f(x + h) - f(x - h)) / 2h. Its error shrinks as h squared.',
    ),
  forward: () =>
    l10n.t('From the point itself to h to the right: (f(x + h) - f(x)) / h. Its error shrinks as h.'),
  truncation: () =>
    l10n.t('The error that comes from the curve, which bends between the points: it grows with h.'),
  rounding: () =>
    l10n.t(
      'The error that comes from the digits that a computer keeps: two values that nearly agree leave few of them, and they are divided by h.',
    ),
  partial: () => l10n.t('The slope of f along one of its variables, while the other one is held constant.'),
  gradient: () => l10n.t('All partial derivatives together, a vector: it points to where f rises fastest.'),
  learningRate: () => l10n.t('How far a step goes: the gradient is multiplied by it.'),
  lambdaMax: () =>
    l10n.t(
      'How strongly f curves where it curves most: the largest eigenvalue of its second derivatives. Plain gradient descent is stable while its learning rate is below 2 / λmax.',
    ),
  momentum: () =>
    l10n.t('The share of the last step that the next one keeps: 0 keeps nothing, 0.9 nine tenths.'),
  decay: () =>
    l10n.t(
      'The share that the mean of the squared gradients keeps at each step: the nearer to 1, the longer it remembers.',
    ),
  beta1: () =>
    l10n.t(
      'The share that the mean of the gradients keeps at each step: the nearer to 1, the longer it remembers.',
    ),
  optimizer: () => l10n.t('The rule that makes a step out of the gradient.'),
  loss: () =>
    l10n.t(
      'How wrong the net is: the cross entropy of its answer y and the right answer t. 0 would be perfect.',
    ),
  accuracy: () =>
    l10n.t(
      'The share that is read right, as of the last epoch or of now, where the training rests. Dashed in the picture: of the digits it learns from.',
    ),
  iteration: () =>
    l10n.t('One step of training: a gradient of the loss of one batch, and the step it leads to.'),
  hiddenUnits: () =>
    l10n.t('The numbers between input and answer, each made of all inputs by weights of its own.'),
  activation: () =>
    l10n.t('What a hidden unit makes of its sum: without it two layers would be no more than one.'),
  initialWeights: () => l10n.t('How widely the random weights are spread with which the training begins.'),
  seed: () => l10n.t('The number from which all that is random is made: the same seed gives the same run.'),
  slopeOfLoss: () =>
    l10n.t('How the loss changes for each unit that a weight changes: one number for each weight.'),
  bruteForce: () =>
    l10n.t('Every weight is moved up and down by h, and the loss of the whole batch is taken both times.'),
  band: () =>
    l10n.t(
      'How a relative error is usually judged: good up to 1e-7, fine up to 1e-4, doubtful up to 1e-2, else wrong.',
    ),
  epoch: () => l10n.t('As many iterations as it takes to see about every training digit once.'),
  batch: () => l10n.t('The digits that one iteration learns from, chosen at random.'),
  y: () => l10n.t("The net's answer: for each class how probable it is. Together they make 1."),
  t: () => l10n.t('The right answer as the net should give it: 1 for the right class, 0 for all others.'),
  z: () => l10n.t('The scores of the classes before softmax: z = x W.'),
  softmax: () =>
    l10n.t('Turns scores into probabilities: e to the power of each score, divided by the sum of them all.'),
  weight: () => l10n.t('A number that the net learns: how strongly an input counts for a class.'),
  structured: () =>
    l10n.t('The same differences without the needless work: only what a moved weight changes is computed.'),
  backprop: () =>
    l10n.t(
      'The chain rule, from the loss back to every weight: the exact gradient in one pass there and back.',
    ),
  relativeError: () =>
    l10n.t(
      'The difference of two numbers, divided by the larger of them: 1e-7 means that seven digits agree.',
    ),
} as const;

export type Quantity = keyof typeof explanations;

export function isQuantity(name: string): name is Quantity {
  return Object.hasOwn(explanations, name);
}

export function explanationOf(quantity: Quantity): string {
  return explanations[quantity]();
}
