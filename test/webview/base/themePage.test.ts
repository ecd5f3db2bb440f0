import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openBrowserPages } from '../../browserPage';

let pages: Awaited<ReturnType<typeof openBrowserPages>>;

before(async () => {
  const source = `import * as theme from './webview/base/theme'; Reflect.set(globalThis, 'theme', theme);`;
  pages = await openBrowserPages({ source });
});
after(() => pages?.close());

/** What VS Code's high-contrast light theme calls its colours. */
const tokens = {
  'charts-blue': '#1a85ff',
  'charts-orange': '#0f4a85',
  'charts-red': '#b5200d',
  'charts-yellow': '#895503',
};

it('orange is an orange in high contrast light, in figures and in style sheets alike', async () => {
  const page = await pages.open();
  const [painted, styled] = await page.evaluate((named) => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(named)) style.setProperty(`--vscode-${name}`, value);
    document.body.className = 'vscode-high-contrast vscode-high-contrast-light';
    const rgbOf = (css: string) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const word = document.body.appendChild(document.createElement('i'));
    word.style.color = 'var(--vscode-charts-orange)';
    const { color } = Reflect.get(globalThis, 'theme') as { color: (name: string) => string };
    return [rgbOf(color('orange')), rgbOf(getComputedStyle(word).color)];
  }, tokens);
  assert.deepEqual(painted, styled);
  const [red = 0, green = 0, blue = 0] = painted ?? [];
  const hue = (60 * (green - blue)) / (red - blue);
  assert.ok(red > green && green > blue && hue > 15 && hue < 35, `hue ${hue} of ${painted}`);
});
