"""TwoLayerNet in NumPy, in the book's form, for bench/network.ts.

python3 network.py FOLDER. Each line of the input, "NAME MILLISECONDS", is answered by the times of that turn, in
milliseconds, as a JSON list. FOLDER holds x.f64 (digits x 784), labels.i32 and params.f64 (W1, b1, W2, b2).
"""

import ctypes
import gc
import json
import os
import sys
import time

import numpy as np

HIDDEN, OUTPUT, RATE, H = 100, 10, 0.1, 1e-4
PIECE = 10  # parameters that the textbook loop takes between two looks at the clock


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    exp = np.exp(x)
    return exp / np.sum(exp, axis=1, keepdims=True)


def cross_entropy_error(y, t):
    return -np.sum(np.log(y[np.arange(len(t)), t] + 1e-7)) / len(t)


def numerical_gradient(f, x, places):
    """The textbook loop, over some places of x only."""
    grad = []
    for place in places:
        kept = x[place]
        x[place] = kept + H
        above = f(x)
        x[place] = kept - H
        below = f(x)
        grad.append((above - below) / (2 * H))
        x[place] = kept
    return grad


class TwoLayerNet:
    def __init__(self, folder, dtype):
        self.t = np.fromfile(os.path.join(folder, "labels.i32"), np.int32)
        x = np.fromfile(os.path.join(folder, "x.f64"))
        self.x = x.reshape(len(self.t), -1).astype(dtype)
        flat = np.fromfile(os.path.join(folder, "params.f64")).astype(dtype)
        shapes = {"W1": (self.x.shape[1], HIDDEN), "b1": (HIDDEN,), "W2": (HIDDEN, OUTPUT), "b2": (OUTPUT,)}
        ends = np.cumsum([np.prod(shape) for shape in shapes.values()])
        parts = np.split(flat, ends[:-1])
        self.params = {name: part.reshape(shapes[name]).copy() for name, part in zip(shapes, parts)}
        self.onehot = np.eye(OUTPUT, dtype=dtype)[self.t]
        self.rate = dtype(RATE)

    def predict(self, x):
        p = self.params
        z1 = sigmoid(np.dot(x, p["W1"]) + p["b1"])
        return z1, softmax(np.dot(z1, p["W2"]) + p["b2"])

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x)[1], t)

    def gradient(self, x, onehot):
        z1, y = self.predict(x)
        dy = (y - onehot) / y.dtype.type(len(onehot))
        da1 = np.dot(dy, self.params["W2"].T) * z1 * (1 - z1)
        return {
            "W1": np.dot(x.T, da1),
            "b1": np.sum(da1, axis=0),
            "W2": np.dot(z1.T, dy),
            "b2": np.sum(dy, axis=0),
        }

    def step(self):
        grads = self.gradient(self.x, self.onehot)
        for name, grad in grads.items():
            self.params[name] -= self.rate * grad


class Textbook:
    """Goes through the parameters of W1 piece by piece, as the loop does."""

    def __init__(self, folder):
        self.net = TwoLayerNet(folder, np.float64)
        self.next = 0

    def step(self):
        net = self.net
        W1 = net.params["W1"]
        places = [divmod((self.next + i) % W1.size, HIDDEN) for i in range(PIECE)]
        self.next += PIECE
        numerical_gradient(lambda W: net.loss(net.x, net.t), W1, places)


def blas():
    """The matrix library that was loaded, and for OpenBLAS the kernel it chose."""
    try:
        with open("/proc/self/maps") as maps:
            files = sorted({line.split()[-1] for line in maps if "blas" in line})
    except OSError:
        return "unknown BLAS"
    for file in files:
        library = ctypes.CDLL(file)
        for name in ("openblas_get_config", "scipy_openblas_get_config64_", "scipy_openblas_get_config"):
            if hasattr(library, name):
                config = getattr(library, name)
                config.restype = ctypes.c_char_p
                return config().decode().strip()
    return ", ".join(map(os.path.basename, files)) or "unknown BLAS"


def timed(step, milliseconds):
    step()
    times = []
    end = time.perf_counter() + milliseconds / 1e3
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        step()
        times.append(1e3 * (time.perf_counter() - start))
    return times


def describe():
    return f"Python {sys.version.split()[0]}, NumPy {np.__version__}, {blas()}"


def main(folder):
    nets = {name: TwoLayerNet(folder, dtype) for name, dtype in (("float32", np.float32), ("float64", np.float64))}
    textbook = Textbook(folder)
    losses = {"textbook": [textbook.net.loss(textbook.net.x, textbook.net.t)]}
    for name, net in nets.items():
        losses[name] = [float(net.loss(net.x, net.t))]
        net.step()
        losses[name].append(float(net.loss(net.x, net.t)))
    steps = {"textbook": textbook.step, **{name: net.step for name, net in nets.items()}}
    gc.disable()
    print(json.dumps({"about": describe(), "losses": losses, "pieces": {"textbook": PIECE}}), flush=True)
    for line in sys.stdin:
        name, milliseconds = line.split()
        print(json.dumps(timed(steps[name], float(milliseconds))), flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1])
    else:
        print(describe())
