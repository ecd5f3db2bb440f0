import type { FrameLocator } from 'playwright-core';

/** The iteration that the progress text shows. */
export async function iterationOf(view: FrameLocator): Promise<number> {
  const text = await view.locator('.progress-text').innerText();
  return Number(/iteration ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
}

/** The large numbers beside the loss. */
export async function readouts(view: FrameLocator): Promise<{ loss: number; accuracy: number }> {
  const [loss = '', accuracy = ''] = await view.locator('.readout-value').allInnerTexts();
  return { loss: Number(loss), accuracy: Number.parseFloat(accuracy) };
}

export async function choose(view: FrameLocator, label: string, name: string): Promise<void> {
  await view.locator(`vscode-dropdown[aria-label="${label}"]`).click();
  await view.locator(`vscode-option[aria-label="${name}"]`).click();
}

export function press(view: FrameLocator, name: string): Promise<void> {
  return view.getByRole('button', { name, exact: true }).click();
}
