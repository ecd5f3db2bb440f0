"""Chapter 4, second half: a network learns.

It goes down the gradient of its loss.
"""

import numpy as np

# 1. From numbers to a loss


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(scores):
    """Positive numbers that add up to 1.

    The largest power is 1, so none overflows.
    """
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def cross_entropy_error(y, labels):
    """0 where each right answer has probability 1."""
    y = y.reshape(-1, y.shape[-1])
    return -np.mean(np.log(y[np.arange(len(y)), labels] + 1e-7))


def surprise(p):
    """The loss of an answer of probability p."""
    return -np.log(p + 1e-7)


# 2. One layer, and the gradient of its loss


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return x @ self.W

    def loss(self, x, label):
        return cross_entropy_error(softmax(self.predict(x)), label)


def numerical_gradient(f, x, h=1e-4):
    """Of an array of any shape."""
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        kept = x[place]
        x[place] = kept + h
        above = f(x)
        x[place] = kept - h
        below = f(x)
        x[place] = kept
        gradient[place] = (above - below) / (2 * h)
    return gradient


net = SimpleNet(np.array([[0.5, -1.0, 0.2], [1.0, 0.3, -0.6]]))
x = np.array([0.6, 0.9])
print("prediction:", net.predict(x).round(4))
print("losses:", [round(float(net.loss(x, label)), 4) for label in range(3)])
print(numerical_gradient(lambda W: net.loss(x, 0), net.W).round(4))


def loss_of_weight(w):
    """The loss over one weight: a curve."""
    return SimpleNet(np.array([[w, -1.0, 0.2], [1.0, 0.3, -0.6]])).loss(x, 0)


slope = (loss_of_weight(0.5001) - loss_of_weight(0.4999)) / 2e-4
print(f"slope along the first weight: {slope:.4f}")

# 3. Two layers


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, std=2.0):
        self.params = {
            "W1": std * np.random.randn(input_size, hidden_size),
            "b1": np.zeros(hidden_size),
            "W2": std * np.random.randn(hidden_size, output_size),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        p = self.params
        hidden = sigmoid(x @ p["W1"] + p["b1"])
        return softmax(hidden @ p["W2"] + p["b2"])

    def loss(self, x, labels):
        return cross_entropy_error(self.predict(x), labels)

    def accuracy(self, x, labels):
        return np.mean(self.predict(x).argmax(axis=1) == labels)

    def gradients(self, x, labels):
        def loss(_):
            return self.loss(x, labels)

        return {
            name: numerical_gradient(loss, values)
            for name, values in self.params.items()
        }


# 4. Mini-batches: does a point lie inside the circle?

np.random.seed(1)
points = np.random.uniform(-1, 1, (200, 2))
inside = (np.sum(points**2, axis=1) < 0.6).astype(int)

network = TwoLayerNet(input_size=2, hidden_size=6, output_size=2)
print("parameters:", sum(one.size for one in network.params.values()))


def report(when):
    loss = network.loss(points, inside)
    right = network.accuracy(points, inside)
    print(f"{when}: loss {loss:.4f}, right {right:.1%}")


report("before")
for step in range(1, 241):
    batch = np.random.choice(len(points), 50)
    gradients = network.gradients(points[batch], inside[batch])
    for name in network.params:
        network.params[name] -= 2.0 * gradients[name]
    if step % 80 == 0:
        report(f"step {step}")
