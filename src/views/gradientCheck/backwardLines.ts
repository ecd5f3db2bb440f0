import type { BackwardLine, GradientCheckParams, PlantedMistake } from '#protocol';

const first = 'dy = (y - t) / batch_num';
const backThroughW2 = 'dz1 = np.dot(dy, W2.T)';
const bias = "grads['b2'] = np.sum(dy, axis=0)";

/** The backward pass as the book writes it in NumPy. */
const lines = (activation: GradientCheckParams['activation']) => [
  first,
  "grads['W2'] = np.dot(z1.T, dy)",
  bias,
  backThroughW2,
  activation === 'relu' ? 'da1 = (a1 > 0) * dz1' : 'da1 = sigmoid_grad(a1) * dz1',
  "grads['W1'] = np.dot(x.T, da1)",
  "grads['b1'] = np.sum(da1, axis=0)",
];

/** For each mistake the line it is made in, and how it is written then. */
const planted: Readonly<Record<PlantedMistake, readonly [right: string, wrong: string] | undefined>> = {
  none: undefined,
  sign: [first, 'dy = (t - y) / batch_num'],
  batch: [first, 'dy = y - t'],
  transposed: [backThroughW2, 'dz1 = np.dot(dy, W2)'],
  bias: [bias, `# ${bias}`],
};

/** The lines of the backward pass, the planted mistake among them. */
export function backwardLines({
  activation,
  bug,
}: Pick<GradientCheckParams, 'activation' | 'bug'>): BackwardLine[] {
  const [right, wrong = ''] = planted[bug] ?? [];
  return lines(activation).map((code) => (code === right ? { code: wrong, right } : { code }));
}
