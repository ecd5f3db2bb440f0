import { describe, it } from 'node:test';
import { until, useWorkbench } from './harness';
import { sentence, type, waitForPictures, waitForTexts } from './reading';

describe('step size view', () => {
  const workbench = useWorkbench({ theme: 'light' });

  it('opens on h = 1e-50 and shows what the computer makes of it', async () => {
    const view = await workbench().open('stepSize');
    await waitForTexts(
      view,
      'Central difference, h = 1e-50',
      'x + h = 5 == x',
      '= 0 / 1e-50 = 0',
      'float32(1e-50) = 0',
      '1 / float32(1e-50) = inf',
    );
    await waitForPictures(view, 1);
    await until('the reason', async () => /x \+ h is x again/.test(await sentence(view).innerText()));
  });

  it('shows that h = 1e-4 works', async () => {
    const view = await workbench().view('stepSize', { where: 'panel' });
    await type(view, 'step h', '1e-4');
    await waitForTexts(
      view,
      'Central difference, h = 0.0001',
      '0.2000',
      'x + h = 5.0001',
      'exact 0.2, error 9.1e-13',
    );
    await until('the advice', async () =>
      /To the right of the best h/.test(await sentence(view).innerText()),
    );
  });

  it('says at the field when f has no value at x', async () => {
    const view = await workbench().view('stepSize', { where: 'panel' });
    await type(view, 'f(x) =', 'log(x)');
    await type(view, 'at x', '-1');
    await waitForTexts(view, 'f has no value at x = -1. Choose another point.');
  });
});
