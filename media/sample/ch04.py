"""Chapter 4: slopes, gradients, the way downhill.

Change a number in a function, and its picture
follows. The words above a function draw it.
"""

import numpy as np

# 1. The slope of a curve


def function_1(x):
    return 0.01 * x**2 + 0.1 * x


def numerical_diff(f, x, h=1e-4):
    """From two points around x."""
    return (f(x + h) - f(x - h)) / (2 * h)


slope = numerical_diff(function_1, 5.0)
print(f"slope at 5: {slope:.6f}")
slope = numerical_diff(function_1, 10.0)
print(f"slope at 10: {slope:.6f}")


def forward_diff(f, x, h=1e-50):
    """x + h is x again: the rise is 0."""
    return (f(x + h) - f(x)) / h


print("h = 1e-50:", forward_diff(function_1, 5.0))


def tangent_line(f, x):
    slope = numerical_diff(f, x)
    at_zero = f(x) - slope * x
    return lambda t: slope * t + at_zero


tangent = tangent_line(function_1, 5.0)
print(f"tangent at 0: {tangent(0.0):.4f}")
print(f"tangent at 10: {tangent(10.0):.4f}")

# 2. Two variables: one slope along each


def function_2(x):
    return x[0] ** 2 + x[1] ** 2


def along_x0(x0):
    """function_2 where x1 stays 4: a curve."""
    return x0**2 + 4.0**2


def along_x1(x1):
    """function_2 where x0 stays 3."""
    return 3.0**2 + x1**2


slope = numerical_diff(along_x0, 3.0)
print(f"along x0 at (3, 4): {slope:.4f}")
slope = numerical_diff(along_x1, 4.0)
print(f"along x1 at (3, 4): {slope:.4f}")

# 3. All slopes at once: the gradient


def numerical_gradient(f, x, h=1e-4):
    """Moves one variable, while the others stay."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        kept = x[i]
        x[i] = kept + h
        above = f(x)
        x[i] = kept - h
        below = f(x)
        x[i] = kept
        gradient[i] = (above - below) / (2 * h)
    return gradient


for point in [3.0, 4.0], [0.0, 2.0], [0.0, 0.0]:
    gradient = numerical_gradient(function_2, np.array(point))
    print("gradient at", point, "is", gradient.round(6))

# 4. Step by step against the gradient


def gradient_descent(f, start, lr=0.1, step_num=100):
    x = start.copy()
    path = [x.copy()]
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
        path.append(x.copy())
    return x, np.array(path)


start = np.array([-3.0, 4.0])
end, path = gradient_descent(function_2, start)
print("first points:", path[:3].round(4).tolist())
print("100 steps at 0.1:", end)
for lr in 10.0, 1e-10:
    end, _ = gradient_descent(function_2, start, lr)
    print(f"100 steps at {lr}:", end)


def valley(x):
    """Steep one way, flat the other."""
    return x[0] ** 2 / 20 + x[1] ** 2


end, _ = gradient_descent(valley, start, lr=0.9)
print("100 steps in the valley:", end.round(6))
