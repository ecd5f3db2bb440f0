import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ColorName, fade, mix, resolveColor } from '../../../webview/base/theme';

/** A document whose theme sets these tokens. */
const theme =
  (tokens: Readonly<Record<string, string>>) =>
  (property: string): string =>
    tokens[property] ?? '';

describe('resolveColor', () => {
  const cases: { name: ColorName; tokens: Record<string, string>; found: string }[] = [
    { name: 'blue', tokens: { '--vscode-charts-blue': ' #3794ff ' }, found: '#3794ff' },
    {
      name: 'red',
      tokens: { '--vscode-charts-red': 'red', '--vscode-errorForeground': 'pink' },
      found: 'red',
    },
    { name: 'red', tokens: { '--vscode-errorForeground': 'pink' }, found: 'pink' },
    { name: 'green', tokens: { '--vscode-foreground': '#ccc' }, found: '#ccc' },
    { name: 'background', tokens: { '--vscode-foreground': '#ccc' }, found: 'Canvas' },
    { name: 'foreground', tokens: {}, found: 'CanvasText' },
    { name: 'yellow', tokens: {}, found: 'CanvasText' },
  ];
  for (const { name, tokens, found } of cases) {
    it(`finds ${found} for ${name} among ${Object.keys(tokens).join(', ') || 'no tokens'}`, () =>
      assert.equal(resolveColor(name, theme(tokens)), found));
  }
});

describe('mixed colours', () => {
  it('fades to a share of the colour', () =>
    assert.equal(fade('#fff', 0.25), 'color-mix(in srgb, #fff 25%, transparent)'));
  it('mixes a share of the first with the second', () =>
    assert.equal(mix('red', 'blue', 0.125), 'color-mix(in srgb, red 12.5%, blue)'));
});
