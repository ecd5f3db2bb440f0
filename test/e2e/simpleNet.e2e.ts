import { describe, it } from 'node:test';
import { useWorkbench } from './harness';
import { type, waitForTexts } from './reading';

describe('simple net view', () => {
  const workbench = useWorkbench({ theme: 'hcDark' });

  it('opens on the printed weights: losses 0.422 and 2.830, and dW', async () => {
    const view = await workbench().open('simpleNet');
    await waitForTexts(
      view,
      '0: 0.422',
      '1: 2.830',
      '2.154',
      '-0.254',
      '1.323',
      '-0.2067',
      '0.0531',
      '0.2570',
    );
  });

  it('follows the weights and the right answer', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await type(view, 'weights of x₀', '0, 0, 0');
    await type(view, 'weights of x₁', '0 0 0');
    await waitForTexts(view, '0: 1.099', 'The net gives the right answer 33.3 %');
    await type(view, 'weights of x₁', '0, 0');
    await waitForTexts(view, '3 numbers are needed, separated by commas');
  });
});
