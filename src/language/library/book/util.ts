/** common.util: what training scripts do with curves and with their samples. */
export const utilText = `import numpy as np


def smooth_curve(x):
    """A moving average over 11 values, weighted by a Kaiser window; the ends are mirrored."""
    length = 11
    mirrored = np.concatenate([x[length - 1:0:-1], x, x[-1:-length:-1]])
    window = np.kaiser(length, 2)
    averages = np.convolve(window / window.sum(), mirrored, mode='valid')
    return averages[5:len(averages) - 5]


def shuffle_dataset(x, t):
    order = np.random.permutation(x.shape[0])
    return x[order], t[order]
`;
