import assert from 'node:assert/strict';
import type { SimpleNetFrame } from '#protocol';
import { assertNear, type PresetClaims } from './presetClaim';

/** The net has numbers to show, a loss among them. */
export function firstSightOfSimpleNet({ loss, y, gradient, path }: SimpleNetFrame): void {
  assert.ok(Number.isFinite(loss) && y.every(Number.isFinite) && gradient.every(Number.isFinite));
  assert.ok(path.length > 0);
}

/** x W and softmax of it, as NumPy gives them for the book's printed weights. */
const BOOK = { z: [2.15420814, -0.25363727, 1.32308622], y: [0.6551, 0.059, 0.2859] } as const;

function isBook({ z, y }: SimpleNetFrame): void {
  for (const [i, value] of BOOK.z.entries()) assertNear(z[i], value, 1e-8);
  for (const [i, value] of BOOK.y.entries()) assertNear(y[i], value, 1e-3);
}

export const simpleNetClaims: PresetClaims<'simpleNet'> = {
  "The book's weights, answer 0": {
    says: /right answer 65\.5\s%/,
    shows: (frame) => {
      isBook(frame);
      assert.equal(frame.target, 0);
      assertNear(frame.loss, 0.422, 1e-3);
    },
  },
  'The same net, answer 1': {
    says: /right answer 5\.9\s%/,
    shows: (frame) => {
      isBook(frame);
      assert.equal(frame.target, 1);
      assertNear(frame.loss, 2.83, 1e-3);
    },
  },
  'After 20 steps of descent': {
    says: /right answer 93\.1\s%/,
    shows: ({ taken, path, loss }) => {
      assert.equal(taken, 20);
      const losses = path.at(-1)?.losses ?? [];
      assert.equal(losses.length, 21);
      assertNear(losses[0], 2.83, 1e-3);
      assert.ok(
        losses.every((value, i) => i === 0 || value < (losses[i - 1] ?? 0)),
        'every step goes down',
      );
      assert.equal(losses.at(-1), loss);
    },
  },
  'All weights 0: no preference': {
    says: /right answer 33\.3\s%/,
    shows: ({ weights, y, loss }) => {
      assert.ok(weights.every((weight) => weight === 0));
      for (const share of y) assertNear(share, 1 / 3, 1e-12);
      assertNear(loss, Math.log(3));
    },
  },
};
