import type { Row } from './row';

const numpy = 'import numpy as np\n';
const curve = 'def f(x):\n    return x**2\n';
const bowl = 'def f(x):\n    return x[0]**2 + x[1]**2\n';
const line = 'def f(x, a, b):\n    return a*x + b\n';
const diff = 'def numerical_diff(g, x):\n    h = 1e-4\n    return (g(x + h) - g(x - h)) / (2*h)\n';
const gradient =
  'def numerical_gradient(f, x):\n    h = 1e-4\n    grad = np.zeros_like(x)\n    for i in range(x.size):\n        kept = x[i]\n        x[i] = kept + h\n        up = f(x)\n        x[i] = kept - h\n        down = f(x)\n        grad[i] = (up - down) / (2*h)\n        x[i] = kept\n    return grad\n';
const descent =
  'def gradient_descent(f, init_x, lr=0.01, step_num=100):\n    x = init_x\n    for i in range(step_num):\n        x -= lr * numerical_gradient(f, x)\n    return x\n';

/** What must be found in files of Python. */
export const found: readonly Row[] = [
  {
    what: 'slopes at two points, the step in the helper, and the range of a plot',
    text: `${numpy}import matplotlib.pylab as plt\n${diff}${curve}def tangent(g, x):\n    d = numerical_diff(g, x)\n    return lambda t: d*(t - x) + g(x)\nx = np.arange(0.0, 20.0, 0.1)\ny = f(x)\nplt.plot(x, y)\ntf = tangent(f, 5)\nplt.plot(x, tf(x))\nprint(numerical_diff(f, 10))`,
    usage: { calls: [{ x: 5 }, { x: 10 }], ranges: { x: [0, 20] }, h: 1e-4 },
  },
  {
    what: 'the plane of a field of gradients',
    text: `${numpy}${gradient}${bowl}if __name__ == '__main__':\n    x0 = np.arange(-2, 2.5, 0.25)\n    x1 = np.arange(-2, 2.5, 0.25)\n    X, Y = np.meshgrid(x0, x1)\n    X = X.flatten()\n    Y = Y.flatten()\n    grad = numerical_gradient(f, np.array([X, Y]).T).T\n`,
    usage: { ranges: { '[0]': [-2, 2.5], '[1]': [-2, 2.5] }, h: 1e-4 },
  },
  {
    what: 'a descent, its start, rate and steps by names of the module',
    text: `${numpy}from gradient_2d import numerical_gradient\n${descent}${bowl}init_x = np.array([-3.0, 4.0])\nlr = 0.1\nstep_num = 20\nx = gradient_descent(f, init_x, lr=lr, step_num=step_num)\n`,
    usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.1, stepCount: 20 },
  },
  {
    what: 'a descent with what stands behind the = of the helper',
    text: `${numpy}${gradient}${descent}${bowl}gradient_descent(f, np.array([1, -2]))\n`,
    usage: { start: { '[0]': 1, '[1]': -2 }, learningRate: 0.01, stepCount: 100, h: 1e-4 },
  },
  {
    what: 'the first of several descents',
    text: `${numpy}from book import gradient_descent\n${bowl}for lr in [0.1, 10.0]:\n    gradient_descent(f, [-3.0, 4.0], lr, 100)\ngradient_descent(f, [1, 1], 1e-10, 7)`,
    usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.1, stepCount: 100 },
  },
  {
    what: 'a descent in a loop of its own',
    text: `${numpy}${bowl}x = np.array([-3.0, 4.0])\nlr = 0.1\nfor i in range(50):\n    grad = numerical_gradient(f, x)\n    x -= lr * grad\n`,
    usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.1, stepCount: 50 },
  },
  {
    what: 'a descent of one variable by a derivative with its name',
    text: `${curve}def df(x):\n    return 2*x\nx = 3\neta = 0.2\nfor _ in range(10):\n    x = x - eta*df(x)\n    print(x, f(x))\n`,
    usage: { start: { x: 3 }, learningRate: 0.2, stepCount: 10 },
  },
  {
    what: 'a descent under other names, by what the helper does',
    text: `${numpy}${gradient}${bowl}def go(fn, p, r, n):\n    for _ in range(n):\n        g = numerical_gradient(fn, p)\n        p = p - r * g\n    return p\ngo(f, np.array([2.0, 1.0]), 0.05, 30)\n`,
    usage: { start: { '[0]': 2, '[1]': 1 }, learningRate: 0.05, stepCount: 30, h: 1e-4 },
  },
  {
    what: 'a descent by names in another order',
    text: `from mine import descend\n${bowl}descend(learning_rate=0.3, func=f, start=[1.5, -2], num_iters=12)`,
    usage: { start: { '[0]': 1.5, '[1]': -2 }, learningRate: 0.3, stepCount: 12 },
  },
  {
    what: 'the start of a minimizer',
    text: `from scipy.optimize import minimize\n${bowl}minimize(f, x0=[2, 3])\n`,
    usage: { start: { '[0]': 2, '[1]': 3 } },
  },
  {
    what: 'numbers held, and a range',
    text: `${numpy}${line}xs = np.linspace(0, 1, 50)\nys = f(xs, 5, 2)\n`,
    usage: { calls: [{ a: 5, b: 2 }], ranges: { x: [0, 1] } },
  },
  {
    what: 'numbers held by their names, in a loop',
    text: `${numpy}${line}for x in np.linspace(0, 1, 50):\n    print(f(x, b=2, a=5))\n`,
    usage: { calls: [{ a: 5, b: 2 }], ranges: { x: [0, 1] } },
  },
  {
    what: 'numbers held by a lambda',
    text: `${diff}${line}numerical_diff(lambda t: f(t, 5, 2), 3.0)\n`,
    usage: { calls: [{ x: 3, a: 5, b: 2 }], h: 1e-4 },
  },
  {
    what: 'numbers held by a lambda with a name, over a range',
    text: `${numpy}${line}g = lambda t: f(t, 5, 2)\ny = [g(t) for t in np.arange(-1, 1.1, 0.1)]\n`,
    usage: { calls: [{ a: 5, b: 2 }], ranges: { x: [-1, 1] } },
  },
  {
    what: 'numbers held by partial',
    text: `from functools import partial\n${line}g = partial(f, a=5, b=2)\nprint(g(1))\n`,
    usage: { calls: [{ x: 1, a: 5, b: 2 }] },
  },
  {
    what: 'what stands behind the =, where a call leaves it out',
    text: 'def f(x, a=2):\n    return a*x\nprint(f(5), f(6, 3))\n',
    usage: {
      calls: [
        { x: 5, a: 2 },
        { x: 6, a: 3 },
      ],
    },
  },
  {
    what: 'each number of a short list',
    text: `${curve}for x in [1, 2.5, -3]:\n    print(f(x))\n`,
    usage: { calls: [{ x: 1 }, { x: 2.5 }, { x: -3 }] },
  },
  {
    what: 'a long list as a range',
    text: `${curve}xs = [-2, -1, 0, 1, 2, 3]\nys = [f(x) for x in xs]\n`,
    usage: { ranges: { x: [-2, 3] } },
  },
  {
    what: 'a range of whole numbers, divided',
    text: `${curve}for i in range(-20, 21):\n    x = i / 10\n    print(x, f(x))\n`,
    usage: { ranges: { x: [-2, 2] } },
  },
  {
    what: 'a range to pi',
    text: `${numpy}${curve}x = np.arange(-np.pi, np.pi, 0.01)\nf(x)\n`,
    usage: { ranges: { x: [-Math.PI, Math.PI] } },
  },
  {
    what: 'a vectorized function',
    text: `${numpy}${curve}xs = np.linspace(-4, 4)\nys = np.vectorize(f)(xs)\n`,
    usage: { ranges: { x: [-4, 4] } },
  },
  { what: 'a map', text: `${curve}list(map(f, range(5)))\n`, usage: { ranges: { x: [0, 4] } } },
  {
    what: 'a range in a helper of the file',
    text: `${numpy}${curve}def plot(g, lo, hi):\n    xs = np.linspace(lo, hi, 100)\n    plt.plot(xs, g(xs))\nplot(f, -6, 2)\n`,
    usage: { ranges: { x: [-6, 2] } },
  },
  {
    what: 'a surface of two parameters',
    text: `${numpy}def f(x, y):\n    return x*y\nx = np.linspace(-1, 1, 20)\ny = np.linspace(0, 3, 20)\nX, Y = np.meshgrid(x, y)\nZ = f(X, Y)\n`,
    name: 'f',
    usage: { ranges: { x: [-1, 1], y: [0, 3] } },
  },
  {
    what: 'a grid of NumPy',
    text: `${numpy}def f(x, y):\n    return x*y\nX, Y = np.mgrid[-1:1:0.1, 0:3:0.1]\nZ = f(X, Y)\n`,
    usage: { ranges: { x: [-1, 1], y: [0, 3] } },
  },
  { what: 'a call in a text', text: `${curve}print(f"f is {f(7)}")\n`, usage: { calls: [{ x: 7 }] } },
  { what: 'a call that is asserted', text: `${curve}assert f(3.0) == 9\n`, usage: { calls: [{ x: 3 }] } },
  {
    what: 'a call in main',
    text: `${diff}${curve}def main():\n    x = 4.0\n    print(numerical_diff(f, x))\nif __name__ == "__main__":\n    main()\n`,
    usage: { calls: [{ x: 4 }], h: 1e-4 },
  },
  {
    what: 'a call in a test that nobody calls',
    text: `${curve}def test_f():\n    assert f(3) == 9\n`,
    usage: { calls: [{ x: 3 }] },
  },
  {
    what: 'a difference that is written out',
    text: `${curve}h = 0.001\nslope = (f(2 + h) - f(2)) / h\n`,
    usage: { calls: [{ x: 2 }], h: 0.001 },
  },
  {
    what: 'a difference of numbers',
    text: `${curve}slope = (f(0.5001) - f(0.4999)) / 2e-4\n`,
    usage: { calls: [{ x: 0.5 }], h: 1e-4 },
  },
  {
    what: 'a derivative of its own',
    text: `${curve}def df(x, h=1e-5):\n    return (f(x + h) - f(x - h)) / (2*h)\nprint(df(3))\n`,
    usage: { calls: [{ x: 3 }], h: 1e-5 },
  },
  {
    what: 'points in a loop over pairs',
    text: `${numpy}from book import numerical_gradient\n${bowl}for point in [3.0, 4.0], [0.0, 2.0]:\n    numerical_gradient(f, np.array(point))\n`,
    usage: {
      calls: [
        { '[0]': 3, '[1]': 4 },
        { '[0]': 0, '[1]': 2 },
      ],
    },
  },
  {
    what: 'settings in a dictionary',
    text: `from book import gradient_descent\n${bowl}config = {'lr': 0.2, 'x0': [1.0, 2.0]}\ngradient_descent(f, config['x0'], lr=config["lr"])\n`,
    usage: { start: { '[0]': 1, '[1]': 2 }, learningRate: 0.2 },
  },
  {
    what: 'a name that is given again, as it is at the call',
    text: `${curve}a = 1\na = 2\nf(a)\na = 3\n`,
    usage: { calls: [{ x: 2 }] },
  },
  {
    what: 'arithmetic of constants',
    text: `import math\n${curve}a = 2\nf(-a**2 + 3*2/4)\nf(math.pi/2)`,
    usage: { calls: [{ x: -2.5 }, { x: Math.PI / 2 }] },
  },
  {
    what: 'the one of two functions that is asked for',
    text: `${numpy}from book import gradient_descent\n${bowl}def g(x):\n    return x[0]**2 + 9*x[1]**2\ngradient_descent(g, np.array([5.0, 5.0]), lr=0.9, step_num=3)\ngradient_descent(f, np.array([1.0, 2.0]), lr=0.4, step_num=8)\n`,
    usage: { start: { '[0]': 1, '[1]': 2 }, learningRate: 0.4, stepCount: 8 },
  },
  {
    what: 'of a lambda with a name',
    text: 'f = lambda x: x**3\nprint(f(2))\n',
    usage: { calls: [{ x: 2 }] },
  },
  {
    what: 'of the definition that is drawn, not of the one above it',
    text: 'def f(x):\n    return x\nf(1)\ndef f(x):\n    return x**2\nf(2)\n',
    usage: { calls: [{ x: 2 }] },
  },
  {
    what: "Newton's start",
    text: `${curve}def newton(f, df, x0, tol=1e-6):\n    x = x0\n    while abs(f(x)) > tol:\n        x = x - f(x)/df(x)\n    return x\nnewton(f, lambda x: 2*x, 1.5)\n`,
    usage: { calls: [{ x: 1.5 }] },
  },
  {
    what: 'the rate and the steps of a descent whose start is drawn',
    text: `${numpy}from book import gradient_descent\n${bowl}gradient_descent(f, np.random.randn(2), lr=0.1, step_num=40)\n`,
    usage: { learningRate: 0.1, stepCount: 40 },
  },
];

/** What must not be found. */
export const notFound: readonly Row[] = [
  { what: 'a file that does not call it', text: curve },
  {
    what: 'numbers that are drawn',
    text: `${numpy}${curve}x = np.random.randn()\nf(x)\nf(np.random.rand(3))\n`,
  },
  { what: 'what is typed', text: `${curve}x = float(input())\nprint(f(x))\n` },
  { what: 'a constant of another name', text: `${curve}lr = 0.1\ninit_x = 3\nx = 5\nh = 1e-4\n` },
  {
    what: "a rate that is a function's own",
    text: `${numpy}from book import gradient_descent\n${bowl}lr = 0.1\ndef train(start, lr):\n    return gradient_descent(f, start, lr=lr)\n`,
  },
  {
    what: 'a name that a function has for itself',
    text: `${curve}x = 5\ndef show():\n    x = compute()\n    print(f(x))\nshow()\n`,
  },
  { what: 'a parameter that is called lr', text: 'def f(x, lr):\n    return x*lr\nlr = 0.1\nx = [1]\n' },
  { what: 'what a branch decides', text: `${curve}if flag:\n    x = 1\nelse:\n    x = 2\nf(x)\n` },
  {
    what: 'what a loop changes',
    text: `${curve}x = 1\nfor i in range(5):\n    x = x * 2\n    print(f(x))\nf(x)\n`,
  },
  { what: 'what a while loop changes', text: `${curve}x = 1\nwhile f(x) < 100:\n    x += 0.5\n` },
  {
    what: 'what a function may change',
    text: `${curve}x = 1\ndef set_x():\n    global x\n    x = compute()\nset_x()\nf(x)\n`,
  },
  {
    what: 'an item that is changed',
    text: `${numpy}${bowl}x = np.array([1.0, 2.0])\nx[0] = compute()\nf(x)\n`,
  },
  { what: 'a list that grows', text: `${curve}xs = [1]\nxs.append(compute())\nfor x in xs:\n    f(x)\n` },
  {
    what: 'another function of its name',
    text: `${curve}def outer():\n    def f(x):\n        return x\n    return f(3)\nouter()\n`,
  },
  { what: 'a parameter of its name', text: `${curve}def call(f):\n    return f(3)\ncall(abs)\n` },
  {
    what: 'a method of its name',
    text: `${curve}class A:\n    def f(self, x):\n        return x\nA().f(3)\nmodel.f(4)\n`,
  },
  {
    what: 'the steps beside a point',
    text: `${curve}x = compute()\nh = 1e-4\nup = f(x + h)\ndown = f(3 - h)\n`,
  },
  {
    what: 'calls in a function of mathematics that nobody calls',
    text: `${curve}def g(x):\n    return f(x) - f(0)\n`,
  },
  {
    what: 'the rate of another function',
    text: `from book import gradient_descent\n${bowl}def g(x):\n    return x[0] + x[1]\ngradient_descent(g, [1, 1], lr=0.1)\n`,
  },
  {
    what: 'the weights of a net',
    text: `${numpy}from common.gradient import numerical_gradient\nclass Net:\n    def __init__(self):\n        self.W = np.random.randn(2, 3)\n    def loss(self, x, t):\n        return np.sum(np.dot(x, self.W) - t)\nx = np.array([0.6, 0.9])\nt = np.array([0, 0, 1])\nnet = Net()\nf = lambda w: net.loss(x, t)\ndW = numerical_gradient(f, net.W)\n`,
  },
  {
    what: 'an array that is data',
    text: `${numpy}def f(x):\n    return np.sum(x**2)\nf(np.zeros(1000))\nf(np.arange(5.0))\n`,
  },
  { what: 'not a number', text: `${curve}f(1/0)\nf(float("nan"))\nf(1e400)\n` },
];
