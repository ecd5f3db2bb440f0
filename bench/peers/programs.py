"""What learners write, a row a function: bench/programs.ts gives this text to our reader, and CPython runs it by timed.py."""


import numpy as np

STEPS = 20000


def for_range():
    total = 0
    for i in range(STEPS):
        total += i
    return total


def while_loop():
    i = 0
    while i < STEPS:
        i += 1
    return i


def module_loop():
    global counter, amount
    amount = 0
    for counter in range(STEPS):
        amount = amount + counter
    return amount


def whole_numbers():
    longest = 0
    for start in range(1, 300):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


def decimals():
    x = 5.0
    for i in range(STEPS):
        x = x - 0.001 * (2 * x - 3)
    return x


def nested_items():
    rows = [[i * j for j in range(60)] for i in range(60)]
    total = 0
    for i in range(60):
        for j in range(60):
            total += rows[i][j]
    return total


def item_writes():
    sieve = [True] * STEPS
    for i in range(2, 142):
        if sieve[i]:
            for j in range(i * i, STEPS, i):
                sieve[j] = False
    return sum(sieve)


def dict_updates():
    counts = {}
    for i in range(STEPS):
        key = i % 50
        if key in counts:
            counts[key] += 1
        else:
            counts[key] = 1
    return counts[7]


def words():
    counts = {}
    for word in ("the loss of the net is the sum of the losses " * 200).split():
        counts[word] = counts.get(word, 0) + 1
    return counts["the"]


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def calls():
    return fib(18)


def square(x):
    return x * x


def short_calls():
    total = 0.0
    for i in range(5000):
        total += square(i * 0.5)
    return total


class Counter:
    def __init__(self, step):
        self.step = step
        self.total = 0

    def add(self, times):
        for _ in range(times):
            self.total += self.step
        return self.total

    def once(self):
        self.total = self.total + self.step


def methods():
    counter = Counter(2)
    for i in range(2000):
        counter.once()
    return counter.add(5000)


def texts():
    text = ""
    for i in range(2000):
        text += str(i % 10) + ","
    return len(text)


def formatted():
    lines = []
    for i in range(2000):
        lines.append(f"step {i}: loss = {i / 7:.4f}")
    return len("\n".join(lines))


def comprehension():
    return sum([i * i for i in range(STEPS) if i % 3 == 0])


def generator_sum():
    return sum(i * i for i in range(STEPS))


def zipped():
    a = [i * 0.5 for i in range(2000)]
    b = [i * 0.25 for i in range(2000)]
    total = 0.0
    for i, (x, y) in enumerate(zip(a, b)):
        total += x * y
    return total


def bubble_sort():
    items = [(i * 7919) % 200 for i in range(100)]
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items[50]


def loss(x):
    return np.sum(x**2)


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for idx in range(x.size):
        kept = x[idx]
        x[idx] = float(kept) + h
        above = f(x)
        x[idx] = kept - h
        below = f(x)
        grad[idx] = (above - below) / (2 * h)
        x[idx] = kept
    return grad


def gradient():
    x = np.array([3.0, 4.0, 1.0, -2.0])
    for _ in range(20):
        x -= 0.1 * numerical_gradient(loss, x)
    return float(np.sum(x))


def each_element():
    x = np.ones((30, 30))
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    total = 0.0
    while not it.finished:
        idx = it.multi_index
        x[idx] = x[idx] + 1.0
        total += x[idx]
        it.iternext()
    return float(total)


def small_arrays():
    w = np.array([0.5, -0.25])
    for _ in range(500):
        a = 1 / (1 + np.dot(w, w))
        w = w * 0.99 + np.array([0.01, 0.02]) * a
    return float(np.sum(w))


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


def cross_entropy_error(y, t):
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)

    def predict(self, x):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        return softmax(a2)

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)

    def gradient(self, x, t):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        grads = {}
        batch_num = x.shape[0]
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        y = softmax(a2)
        dy = y.copy()
        dy[np.arange(batch_num), t] -= 1
        dy = dy / batch_num
        grads["W2"] = np.dot(z1.T, dy)
        grads["b2"] = np.sum(dy, axis=0)
        da1 = np.dot(dy, W2.T)
        dz1 = (1.0 - sigmoid(a1)) * sigmoid(a1) * da1
        grads["W1"] = np.dot(x.T, dz1)
        grads["b1"] = np.sum(dz1, axis=0)
        return grads


np.random.seed(1)
dense = np.random.rand(100, 784)
weights = np.random.rand(784, 100)
labels = np.random.randint(0, 10, 100)
net100 = TwoLayerNet(784, 100, 10)
net50 = TwoLayerNet(784, 50, 10)


def step(net):
    grads = net.gradient(dense, labels)
    for key in ("W1", "b1", "W2", "b2"):
        net.params[key] -= 0.1 * grads[key]
    return 0.0


def step_100():
    return step(net100)


def step_50():
    return step(net50)


def loss_100():
    net100.loss(dense, labels)
    return 0.0


def dot_dense():
    return float(np.dot(dense, weights)[3, 4])


def dot_transposed():
    return float(np.dot(dense.T, dense)[3, 4])


def dot_vector():
    return float(np.dot(dense, weights[:, 3])[3])


def elementwise():
    return float(np.sum((weights - 0.5) * weights + weights / 2.0))


def exponentials():
    return float(np.sum(1 / (1 + np.exp(-weights))))


def sum_rows():
    return float(np.sum(weights, axis=0)[3] + np.max(weights, axis=1)[3])


ROWS = {
    "for_range": for_range,
    "while_loop": while_loop,
    "module_loop": module_loop,
    "whole_numbers": whole_numbers,
    "decimals": decimals,
    "nested_items": nested_items,
    "item_writes": item_writes,
    "dict_updates": dict_updates,
    "words": words,
    "calls": calls,
    "short_calls": short_calls,
    "methods": methods,
    "texts": texts,
    "formatted": formatted,
    "comprehension": comprehension,
    "generator_sum": generator_sum,
    "zipped": zipped,
    "bubble_sort": bubble_sort,
    "gradient": gradient,
    "each_element": each_element,
    "small_arrays": small_arrays,
    "dot_dense": dot_dense,
    "dot_transposed": dot_transposed,
    "dot_vector": dot_vector,
    "elementwise": elementwise,
    "exponentials": exponentials,
    "sum_rows": sum_rows,
    "loss_100": loss_100,
    "step_100": step_100,
    "step_50": step_50,
}
