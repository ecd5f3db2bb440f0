import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCrowded } from '../../../../webview/figures/axes/paths';

/** So many points on a straight way across the plot. */
const across = (count: number) => Array.from({ length: count }, (_, i) => ({ x: i / (count - 1), y: 0.5 }));

describe('isCrowded', () => {
  const { NaN: nan } = Number;
  const cases = [
    { name: '30 points across the plot', points: across(30), crowded: false },
    { name: '140 points across the plot', points: across(140), crowded: false },
    { name: '160 points across the plot', points: across(160), crowded: true },
    { name: '500 points across the plot', points: across(500), crowded: true },
    {
      name: 'a zigzag of 300 points through the whole plot',
      points: across(300).map(({ x }, i) => ({ x, y: i % 2 })),
      crowded: false,
    },
    {
      name: 'points that lie far outside',
      points: across(30).map(({ x }) => ({ x: 1e6 * x, y: nan })),
      crowded: true,
    },
  ];
  for (const { name, points, crowded } of cases) it(name, () => assert.equal(isCrowded(points), crowded));
});
