/** common.gradient: slopes by central differences. */
export const gradientText = `import numpy as np


def numerical_gradient(f, x):
    """Moves each number of x up and down by h, in its place, and puts it back."""
    h = 1e-4
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        kept = x[index]
        x[index] = kept + h
        above = f(x)
        x[index] = kept - h
        below = f(x)
        x[index] = kept
        grad[index] = (above - below) / (2 * h)
    return grad


def numerical_gradient_2d(f, X):
    if X.ndim == 1:
        return numerical_gradient(f, X)
    return np.array([numerical_gradient(f, row) for row in X])
`;
