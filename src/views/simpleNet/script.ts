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
export function simpleNetScript({ weights0, weights1, x, target, h, rates }: SimpleNetParams): string {
  const answer = [0, 1, 2].map((k) => (k === target ? 1 : 0));
  const lines =
    rates.length === 0
      ? ''
      : `\nfor lr in ${stepsOf(rates)}:\n    net.W -= lr * numerical_gradient(f, net.W, h)\n`;
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
${lines}
print('prediction', net.predict(x))
print('loss', net.loss(x, t))
print('dW', numerical_gradient(f, net.W, h))
`;
}

/** The learning rates as Python writes them, equal ones in a row as one product: [0.1] * 20 + [0.5]. */
function stepsOf(rates: readonly number[]): string {
  const runs: { rate: number; count: number }[] = [];
  for (const rate of rates) {
    const last = runs.at(-1);
    if (last?.rate === rate) last.count += 1;
    else runs.push({ rate, count: 1 });
  }
  const parts = runs.map(({ rate, count }) => `[${python(rate)}]${count > 1 ? ` * ${count}` : ''}`);
  return parts.join(' + ');
}
