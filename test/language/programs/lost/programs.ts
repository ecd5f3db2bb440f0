/** Programs in which names are given values again: each defines an f, and prints what its names hold. */
export const plain: readonly string[] = [
  `x = 2
y = x + 1
x = 5
print(x, y)
y = x * y
def f(t):
    return t * x + y
print(y)
print(f(2))`,
  `import numpy as np
x = np.arange(4.0)
w = np.ones(4)
w[1] = 3
total = np.sum(x * w)
x = x[:2]
w = np.array([2.0, 5.0])
print(x, w, total)
def f(t):
    return t * np.dot(x, w)
print(f(1))`,
  `class A:
    scale = 2
    def __init__(self, k):
        self.k = k
    def value(self, t):
        return self.k * t * self.scale
one = A(3)
print(one.value(2))
one.k = 4
print(one.value(2))
one = A(5)
def f(t):
    return one.value(t)
print(f(1))`,
  `count = 1
def step():
    global count
    count = count + 1
step()
print(count)
step()
twice = count * 2
count = 100
step()
print(count, twice)
def f(t):
    return t + count + twice
print(f(0))`,
  `n = 4
area = n ** 2
side = area ** 0.5
print(area, side)
n = 9
label = f'{n} squares'
print(label, len(label))
side: float = n * 1.5
def f(t):
    return t * side + area
print(f(0))`,
  `import numpy as np
np.random.seed(3)
noise = np.random.rand()
print(round(noise, 6))
np.random.seed(4)
again = round(np.random.rand(), 6)
noise = again * 2
print(noise)
def f(t):
    return t + noise
print(f(1))`,
];

/**
 * Others, of which more may be lost than in CPython: names share an object, a function or a generator waits for names, a loop may
 * give a name no value.
 */
export const entangled: readonly string[] = [
  `a = [1]
b = a
a.append(2)
a = [9]
b.append(3)
print(a, b)
def f(t):
    return t + sum(b) + len(a)
print(f(1))`,
  `k = 3
def g(t):
    return t * k
first = g(2)
k = 4
second = g(2)
print(first, second)
def f(t):
    return g(t) + first
print(f(1))`,
  `def g(t):
    return t + 1
early = g(1)
def g(t):
    return t * 10
late = g(1)
print(early)
print(late)
f = lambda t: g(t) + early
print(f(3))`,
  `total = 0
for i in range(4):
    total += i
print(total)
total = 10
total += 1
print(total)
rate = total / 2
def f(t):
    return t - rate
print(f(1))`,
  `p, q = 1, 2
p, q = q, p
print(p, q)
r = p if p > q else q
(s, t), u = (p, q), r
print(s, t, u)
q = 7
def f(v):
    return v * q + s
print(f(2))`,
  `d = {}
d['lr'] = 0.5
lr = d['lr']
print(lr)
d = {'lr': 0.25}
d['n'] = 3
for name in ['lr']:
    lr = d[name]
print(lr, d)
def f(t, rate=lr):
    return t - rate * d['n']
print(f(1))`,
  `import math
h = 1e-4
def slope(g, t):
    return (g(t + h) - g(t - h)) / (2 * h)
square = lambda t: t ** 2
s1 = round(slope(square, 3), 6)
print(s1)
square = lambda t: math.sin(t)
h = 1e-3
s2 = round(slope(square, 0), 6)
print(s2)
def f(t):
    return round(slope(square, t), 4) + s1
print(f(0))`,
  `values = [n * 2 for n in range(3)]
lazy = (v * scale for v in values)
scale = 3
done = list(lazy)
print(done)
scale = 4
values = [scale * n for n in values]
print(values)
def f(t):
    return t + sum(done) + values[1]
print(f(0))`,
  `import math
from math import pi as turn
angle = turn / 2
print(round(math.sin(angle), 6))
turn = 8
angle = turn % 5
def wave(t, angle=angle):
    return angle * t
turn = wave(turn)
print(turn, angle)
def f(t):
    return wave(t) - turn
print(f(1))`,
];

/** Lines that fail in CPython, the names of a program in place of NAME: by what is not there, and by what cannot be done. */
export const failing: readonly string[] = [
  'NAME = load_iris().data',
  'NAME = missing + 1',
  'NAME = 1 / 0',
  'NAME = [1, 2][5]',
  'NAME += missing',
  'for _ in range(2): NAME = NAME + missing',
  'if missing: NAME = 3',
  'other, NAME = missing',
  'assert missing >= 2',
  'missing.set(3)',
  'print(missing)',
  'raise ValueError(3)',
];
