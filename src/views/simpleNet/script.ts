import type { SimpleNetParams } from '#protocol';
import { python, scriptHead } from '../numpyScript';

const program = `def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


def cross_entropy_error(y, t):
    return -np.sum(t * np.log(y + 1e-7))


def numerical_gradient(f, W, h):
    grad = np.zeros_like(W)
    for i in np.ndindex(W.shape):
        before = W[i]
        W[i] = before + h
        above = f(W)
        W[i] = before - h
        below = f(W)
        grad[i] = (above - below) / (2*h)
        W[i] = before
    return grad


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)`;

/** The net after its steps: prediction, loss and dW. */
export function simpleNetScript(params: SimpleNetParams): string {
  const { weights0, weights1, x, target, h } = params;
  const answer = [0, 1, 2].map((k) => (k === target ? 1 : 0));
  return `${scriptHead('the gradient of the loss of a net of one layer')}


${program}


x = np.array(${python(x)})
t = np.array([${answer.join(', ')}])
h = ${python(h)}
net = SimpleNet(np.array([
    ${python(weights0)},
    ${python(weights1)},
]))

# f has no use for its argument: numerical_gradient writes into net.W itself, and net.loss sees it there.
f = lambda W: net.loss(x, t)
${descent(params)}
print('prediction', net.predict(x))
print('loss', net.loss(x, t))
print('dW', numerical_gradient(f, net.W, h))
`;
}

/** The loop of the steps; where some were for another right answer, each has its own t, which f sees, too. */
function descent({ rates, targets, target }: SimpleNetParams): string {
  if (rates.length === 0) return '';
  const step = '    net.W -= lr * numerical_gradient(f, net.W, h)\n';
  if (targets.every((answer) => answer === target)) return `\nfor lr in ${listOf(rates, python)}:\n${step}`;
  const [lr, answers] = [listOf(rates, python), listOf(targets, String)];
  return `
right = t
for lr, answer in zip(${lr}, ${answers}):
    t = np.eye(3)[answer]
${step}t = right
`;
}

/** Numbers as a list of Python, equal ones in a row as one product: [0.1] * 20 + [0.5]. */
function listOf(numbers: readonly number[], write: (value: number) => string): string {
  const runs: { value: number; count: number }[] = [];
  for (const value of numbers) {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  const parts = runs.map(({ value, count }) => `[${write(value)}]${count > 1 ? ` * ${count}` : ''}`);
  return parts.join(' + ');
}
