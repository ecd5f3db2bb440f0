/** common.functions: what a net computes with. */
export const functionsText = `import numpy as np


def identity_function(x):
    return x


def step_function(x):
    return np.array(x > 0, dtype=int)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    y = sigmoid(x)
    return (1.0 - y) * y


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    slopes = np.zeros_like(x)
    slopes[x >= 0] = 1
    return slopes


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=-1, keepdims=True)


def sum_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


mean_squared_error = sum_squared_error


def cross_entropy_error(y, t):
    """The mean over the rows of -log of the right class's share; t has labels, or rows with a single 1."""
    y, t = np.atleast_2d(y), np.asarray(t)
    labels = t.reshape(y.shape).argmax(axis=1) if t.size == y.size else t.reshape(-1)
    count = y.shape[0]
    shares = y[np.arange(count), labels]
    return -np.sum(np.log(shares + 1e-7)) / count


def softmax_loss(x, t):
    return cross_entropy_error(softmax(x), t)
`;
