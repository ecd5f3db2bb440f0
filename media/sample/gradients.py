"""Slopes, gradients and a small network, in NumPy: the mathematics that Gradient Lab draws.

Try with this file open:  F1, then "Gradient Lab: Tangent".
"""

import numpy as np


# 1. The slope of a function of one variable


def forward_difference(f, x, h=1e-50):
    """Too small an h: x + h is x again, and the slope comes out as 0."""
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h=1e-4):
    """From both sides of x; mind the brackets around 2 * h."""
    return (f(x + h) - f(x - h)) / (2 * h)


def function_1(x):
    return 0.01 * x**2 + 0.1 * x


def tangent_line(f, x):
    slope = central_difference(f, x)
    intercept = f(x) - slope * x
    return lambda t: slope * t + intercept


# 2. The gradient of a function of several variables


def function_2(x):
    return x[0] ** 2 + x[1] ** 2


def numerical_gradient(f, x, h=1e-4):
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        kept = x[i]
        x[i] = kept + h
        after = f(x)
        x[i] = kept - h
        before = f(x)
        gradient[i] = (after - before) / (2 * h)
        x[i] = kept
    return gradient


def gradient_descent(f, start, learning_rate=0.01, step_count=100):
    x = np.array(start, dtype=float)
    trajectory = [x.copy()]
    for _ in range(step_count):
        x = x - learning_rate * numerical_gradient(f, x)
        trajectory.append(x.copy())
    return x, np.array(trajectory)


# 3. A network and its loss


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def cross_entropy_error(y, labels):
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), labels] + 1e-7))


class TwoLayerNet:
    def __init__(self, input_size=784, hidden_size=100, output_size=10, std=0.01):
        self.W1 = std * np.random.randn(input_size, hidden_size)
        self.b1 = np.zeros(hidden_size)
        self.W2 = std * np.random.randn(hidden_size, output_size)
        self.b2 = np.zeros(output_size)

    def predict(self, x):
        return softmax(sigmoid(x @ self.W1 + self.b1) @ self.W2 + self.b2)

    def loss(self, x, labels):
        return cross_entropy_error(self.predict(x), labels)


if __name__ == "__main__":
    print("slope at 5 :", central_difference(function_1, 5.0))
    print("slope at 10:", central_difference(function_1, 10.0))
    print("h = 1e-50  :", forward_difference(function_1, 5.0))
    print("gradient at (3, 4):", numerical_gradient(function_2, np.array([3.0, 4.0])))
    for rate in (0.1, 10.0, 1e-10):
        end, _ = gradient_descent(function_2, [-3.0, 4.0], learning_rate=rate)
        print(f"learning rate {rate}:", end)
