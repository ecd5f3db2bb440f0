import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discFinder, largestSlip } from './dragging';
import { until, useWorkbench, waitForPaint } from './harness';

/** In pixels. */
const LARGEST = 2;

/** What is dragged in each view: the figure, the colour of the disc and its least half side, and where it is led. */
const cases = [
  { view: 'tangent', figure: '.figure-lineChart', token: 'charts-orange', least: 3, along: 'x' },
  { view: 'surface', figure: '.figure-planeChart', token: 'charts-orange', least: 3, along: 'both' },
  { view: 'surface', figure: '.slice .figure-lineChart', token: 'charts-orange', least: 2, along: 'x' },
  { view: 'descent', figure: '.figure-planeChart', token: 'foreground', least: 1, along: 'both' },
  { view: 'stepSize', figure: '.figure-lineChart', token: 'charts-blue', least: 3, along: 'x' },
] as const;

describe('what is dragged', () => {
  const workbench = useWorkbench();
  for (const { view: id, figure, token, least, along } of cases) {
    it(`stays under the pointer: ${id}, ${figure}`, async () => {
      const view = await workbench().fresh(id);
      const canvas = view.locator(`${figure} canvas`).first();
      await until('the figure', async () => (await canvas.count()) > 0);
      await waitForPaint(canvas);
      // At its beginning a descent's ball lies on its start.
      if (id === 'descent') await view.getByRole('slider').first().press('End');
      const find = discFinder(view, canvas, token, least);
      const stops = [
        [-30, 20],
        [15, -12],
        [-45, 30],
      ] as const;
      const slip = await largestSlip(workbench().page, { find, along, slack: LARGEST }, stops);
      assert.ok(slip <= LARGEST, `${slip} pixels away from the pointer`);
    });
  }
});
