import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PictureQuestion } from '#protocol';
import { pictureOf } from '../../src/thread/picture';

const program = `import math
import numpy as np

def curve(x, a=0.01):
    return a * x**2 + 0.1 * x

def bowl(x):
    return x[0]**2 + x[1]**2

def saddle(x, y, c=2):
    return x**2 - c * y**2

def ridge(x, y):
    return abs(x) + y

def corner(x):
    return abs(x - 1)

def entropy(p):
    return -(math.log(p) + 0*math.log(1 - p))

def growth(x):
    return math.exp(x)

def late(x):
    return math.log(x - 2)

def nowhere(x):
    return math.log(-1 - x * x)

def wrong(x):
    return x + 'a'

def endless(x):
    while x == x:
        x += 1
    return x

def softmax(x):
    return np.exp(x) / np.sum(np.exp(x))

def relu_grad(x):
    out = np.zeros_like(x)
    out[x > 0] = 1
    return out

def first(w):
    return 3 * w[0] ** 2

def always(x):
    return 7
`;

function answer(name: string, takes: PictureQuestion['takes'], at?: readonly number[], now = () => 0) {
  const source = { kind: 'code', uri: 'file:///a.py', languageId: 'python', name, line: 1, program } as const;
  return pictureOf({ source, takes, theme: 'dark', ...(at && { at }) }, now);
}

function tell(name: string, takes: PictureQuestion['takes'], at?: readonly number[], now = () => 0) {
  return answer(name, takes, at, now).picture;
}

describe('a function in short', () => {
  for (const { name, takes, at, sentences } of [
    {
      name: 'curve',
      takes: 'one',
      sentences: ['curve(x) is a curve, here with a = 0.01.', 'At x = 1 its value is 0.11, its slope 0.12.'],
    },
    {
      name: 'curve',
      takes: 'one',
      at: [5],
      sentences: ['curve(x) is a curve, here with a = 0.01.', 'At x = 5 its value is 0.75, its slope 0.2.'],
    },
    {
      name: 'bowl',
      takes: 'two',
      at: [3, 4],
      sentences: ['bowl is a surface over x0 and x1.', 'At (3, 4) its value is 25, its gradient (6, 8).'],
    },
    {
      name: 'saddle',
      takes: 'two',
      sentences: [
        'saddle is a surface over x and y, here with c = 2.',
        'At (1, 1) its value is -1, its gradient (2, -4).',
      ],
    },
    {
      name: 'ridge',
      takes: 'two',
      at: [0, 2],
      sentences: ['ridge is a surface over x and y.', 'At (0, 2) its value is 2.'],
    },
    {
      name: 'corner',
      takes: 'one',
      sentences: ['corner(x) is a curve.', 'At x = 1 its value is 0; it has no slope there.'],
    },
    {
      name: 'entropy',
      takes: 'one',
      sentences: ['entropy(p) is a curve.', 'At p = 0.5 its value is 0.693147, its slope -2.'],
    },
    {
      name: 'growth',
      takes: 'one',
      at: [0],
      sentences: ['growth(x) is a curve.', 'At x = 0 its value is 1, its slope 1.'],
    },
    {
      name: 'late',
      takes: 'one',
      sentences: ['late(x) is a curve.', 'At x = 10 its value is 2.07944, its slope 0.125.'],
    },
    {
      name: 'late',
      takes: 'one',
      at: [1],
      sentences: ['late(x) is a curve.', 'At x = 1 it has no value.'],
    },
  ] as const)
    it(`says of ${name} at ${at ?? 1} what it is`, () => {
      const picture = tell(name, takes, at);
      assert.deepEqual(picture?.sentences, sentences);
      assert.match(picture?.drawn?.svg ?? '', /^<svg /);
    });

  it('shows what grows without an end where it begins to', () => {
    const { svg = '' } = tell('growth', 'one', [0])?.drawn ?? {};
    assert.doesNotMatch(svg, />(?:\d{3,}|[^<]*e\d+)</);
  });

  it('reaches to a point that is far away', () => {
    const { svg = '' } = tell('bowl', 'two', [40, -70])?.drawn ?? {};
    const [, x, y] = /<circle cx="([^"]*)" cy="([^"]*)"/.exec(svg) ?? [];
    assert.ok(Number(x) > 150 && Number(x) < 280 && Number(y) > 16 && Number(y) < 160, `${x} ${y}`);
  });

  for (const [name, reason] of [
    ['nowhere', undefined],
    ['wrong', /^x \+ 'a'|Line \d+/],
    ['endless', /Line \d+/],
    ['missing', /Line|missing/],
    ['softmax', /^Line \d+: softmax\(\) gives an array that is not computed element by element/],
  ] as const)
    it(`has no picture of one that is ${name}, and says why`, () => {
      const { picture, reason: said } = answer(name, 'one');
      assert.equal(picture, undefined);
      if (reason) assert.match(said ?? '', reason);
    });

  it('is the curve of an element, of an array that is computed by each', () => {
    const { sentences, drawn, takes } = tell('relu_grad', 'two', [2]) ?? {};
    assert.deepEqual(sentences, ['relu_grad(x) is a curve.', 'At x = 2 its value is 1, its slope 0.']);
    assert.match(drawn?.svg ?? '', /^<svg /);
    assert.equal(takes, 'one');
  });

  it('is the curve of the first element, where no other counts', () => {
    const { sentences } = tell('first', 'two', [2]) ?? {};
    assert.deepEqual(sentences, ['first(w[0]) is a curve.', 'At w[0] = 2 its value is 12, its slope 12.']);
  });

  it('is a sentence of a constant', () =>
    assert.deepEqual(tell('always', 'one'), {
      sentences: ['always(x) is 7 at every x that was tried, from -40 to 100: there is no curve to see.'],
      takes: 'one',
    }));

  it('is nothing where its picture takes too long', () => {
    let time = 0;
    assert.equal(
      tell('curve', 'one', undefined, () => time++),
      undefined,
    );
  });
});
