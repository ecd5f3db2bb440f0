import type { Activation } from '#engine';

/** What a script that rebuilds a trained net needs to know; its two files lie beside it. */
export interface NetScriptOptions {
  /** The .npz file with W1, b1, W2 and b2. */
  readonly netFile: string;
  /** The .npz file with x_test and t_test. */
  readonly digitsFile: string;
  readonly activation: Activation;
  /** Our own accuracy on these digits, 0 to 1, which the script should print. */
  readonly accuracy: number;
}

const activations: Readonly<Record<Activation, { readonly numpy: string; readonly pytorch: string }>> = {
  sigmoid: {
    numpy: `def sigmoid(x):
    return 1 / (1 + np.exp(-x))`,
    pytorch: 'nn.Sigmoid()',
  },
  relu: {
    numpy: `def relu(x):
    return np.maximum(0, x)`,
    pytorch: 'nn.ReLU()',
  },
};

/** The book's TwoLayerNet in NumPy, with the trained weights; prints its accuracy on the test digits. */
export function numpyScript({ netFile, digitsFile, activation, accuracy }: NetScriptOptions): string {
  return `# Gradient Lab: the trained network of two layers, with ${activation}, in NumPy
from pathlib import Path

import numpy as np


${activations[activation].numpy}


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)


class TwoLayerNet:
    def __init__(self, params):
        self.params = params

    def predict(self, x):
        W1, b1 = self.params['W1'], self.params['b1']
        W2, b2 = self.params['W2'], self.params['b2']
        a1 = np.dot(x, W1) + b1
        z1 = ${activation}(a1)
        a2 = np.dot(z1, W2) + b2
        return softmax(a2)

    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        return np.sum(y == t) / x.shape[0]


folder = Path(__file__).parent
net = TwoLayerNet(np.load(folder / ${python(netFile)}))
digits = np.load(folder / ${python(digitsFile)})
x_test = digits['x_test'] / 255
t_test = digits['t_test']
print(net.accuracy(x_test, t_test))  # ${accuracy} in Gradient Lab
`;
}

/** The same net in PyTorch, in float64 as it was trained: float32 might read a digit differently. */
export function pytorchScript({ netFile, digitsFile, activation, accuracy }: NetScriptOptions): string {
  return `# Gradient Lab: the trained network of two layers, with ${activation}, in PyTorch
from pathlib import Path

import numpy as np
import torch
from torch import nn

folder = Path(__file__).parent
params = np.load(folder / ${python(netFile)})
W1, b1, W2, b2 = (torch.from_numpy(params[name]).double() for name in ['W1', 'b1', 'W2', 'b2'])

net = nn.Sequential(
    nn.Linear(W1.shape[0], W1.shape[1]),
    ${activations[activation].pytorch},
    nn.Linear(W2.shape[0], W2.shape[1]),
).to(torch.float64)
# nn.Linear computes x W^T + b, so its weight is our W, transposed.
net.load_state_dict({'0.weight': W1.T, '0.bias': b1, '2.weight': W2.T, '2.bias': b2})

digits = np.load(folder / ${python(digitsFile)})
x_test = torch.from_numpy(digits['x_test']).to(torch.float64) / 255
t_test = torch.from_numpy(digits['t_test'])

with torch.no_grad():
    y = torch.softmax(net(x_test), dim=1)
print((y.argmax(dim=1) == t_test).sum().item() / len(t_test))  # ${accuracy} in Gradient Lab
`;
}

/** A text as Python writes it: what JSON allows between its quotes, Python reads the same. */
function python(text: string): string {
  return JSON.stringify(text);
}
