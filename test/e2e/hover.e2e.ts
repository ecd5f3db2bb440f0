import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askHover, hoverOf } from './askHover';
import { type themes, until, useWorkbench } from './harness';
import { becomes, waitForTexts } from './reading';

const program = `import numpy as np


def function_1(x, a=0.01):
    return a*x**2 + 0.1*x


def function_2(x):
    return x[0]**2 + x[1]**2


def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2*h)


print(numerical_diff(function_1, 5))
init_x = np.array([-3.0, 4.0])
print(function_2(init_x))
`;

describe('over code', () => {
  const workbench = useWorkbench({ files: { 'ch04.py': program } });
  const words = /curve|surface|gives/;
  const hover = () => hoverOf(workbench(), words);
  const ask = async (line: number, column: number) => {
    await workbench().openFile('ch04.py');
    return askHover(workbench(), line, column, words);
  };

  const picture = () => hover().locator('img').first();
  const width = () => picture().evaluate((image: HTMLImageElement) => image.naturalWidth);

  it('stand how a function is read, its picture, its value, and links that open its views', async () => {
    await workbench().setTheme('dark');
    await ask(4, 6);
    await until('the picture', async () => (await width()) === 280);
    await becomes(
      async () => (await hover().innerText()).replace(/\s+/g, ' '),
      /function_1\(x\) is a curve, here with a = 0\.01\. At x = 1 its value is 0\.11, its slope 0\.12\./,
    );
    assert.match((await picture().getAttribute('src')) ?? '', /^data:image\/svg\+xml;base64,/);
    await workbench().screenshot('hover dark');
  });

  it('stand the same in each theme, with its colours', async () => {
    for (const theme of ['light', 'hcDark', 'hcLight'] satisfies (keyof typeof themes)[]) {
      await workbench().setTheme(theme);
      await ask(8, 6);
      await until('the picture', async () => (await width()) === 280);
      await workbench().screenshot(`hover surface ${theme}`);
      await ask(4, 6);
      await until('the picture', async () => (await width()) === 280);
      await workbench().screenshot(`hover ${theme}`);
    }
  });

  it('stands what a call gives', async () => {
    await ask(17, 8);
    await until('the value', async () => /0\.1999999999990898/.test(await hover().innerText()));
    await workbench().screenshot('hover call');
    await ask(19, 8);
    await until('value and picture', async () => /25\.0/.test(await hover().innerText()));
    await becomes(() => hover().locator('img').count(), 1);
  });

  it('stand at the ends of lines what they give, on request', async () => {
    const { page } = workbench();
    await workbench().openFile('ch04.py');
    const line = (number: number) =>
      page
        .locator('.monaco-editor[data-uri$="ch04.py"] .view-line')
        .filter({ hasText: number === 18 ? 'init_x =' : 'numerical_diff(function_1' });
    assert.doesNotMatch(await line(17).innerText(), /0\.19/);
    await workbench().command('Gradient Lab: Show Values at Line Ends');
    await until('the values', async () => /0\.1999999999990898/.test(await line(17).innerText()));
    await becomes(async () => (await line(18).innerText()).replace(/\s/g, ' '), /\]\) *\[-3\. {2}4\.\]/);
    await workbench().screenshot('values at line ends');
    await workbench().command('Gradient Lab: Show Values at Line Ends');
    await until('no values', async () => !/0\.19/.test(await line(17).innerText()));
  });

  it('lead from a hover to the view', async () => {
    await ask(4, 6);
    await hover().getByText('Tangent', { exact: true }).click();
    const view = await workbench().view('tangent', { where: 'panel' });
    await waitForTexts(view, 'function_1', 'ch04.py, line 4');
  });
});
