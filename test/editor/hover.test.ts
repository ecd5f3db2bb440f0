import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { mirrorDocuments } from '../../src/editor/documents';
import { registerHover } from '../../src/editor/hover';
import { OPEN_FUNCTION, registerOpenFunction } from '../../src/editor/openFunction';
import { Panels } from '../../src/panel/panels';
import { palettes } from '../../src/pictures/palettes';
import { posted, useDesktop } from '../panel/panelParts';
import { ColorThemeKind, desk, editing, type Hover } from '../vscode/api';

const program = `import numpy as np

def function_1(x, a=0.01):
    return a * x**2 + 0.1 * x

def function_2(x):
    return x[0]**2 + x[1]**2

def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)

def endless(x):
    while x == x:
        x += 1
    return x

def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.size):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad

f2 = function_2
print(numerical_diff(function_1, 5))
print(numerical_gradient(f2, np.array([3.0, 4.0])))
print(function_1(2))
`;
const address = 'file:///project/ch04.py';
const desktop = useDesktop();
let registered: { dispose: () => unknown }[];

beforeEach(() => {
  const { parts, analysis } = desktop();
  const panels = new Panels(parts);
  registered = [
    panels,
    mirrorDocuments(analysis),
    registerHover(analysis, parts.sessions),
    registerOpenFunction(analysis, panels),
  ];
});
afterEach(() => {
  for (const one of registered) one.dispose();
});

/** What is told over the place in the text where `mark` is found, an offset behind its beginning. */
async function over(mark: string, behind = 1, text = program, at = address, language = 'python') {
  const { document } = editing.open(at, text, language);
  const [provider = assert.fail('Nothing is told.')] = desk.hovers;
  const hover = await provider.provideHover(document, text.indexOf(mark) + behind, undefined);
  const about = hover && text.slice(hover.range.start, hover.range.end);
  return { hover, about, text: hover && plain(hover) };
}

const textsOf = (contents: Hover['contents'] = []): string =>
  contents.map(({ value }) => value).join('\n---\n');

/** Without the signs before what is to be shown as it is written, and with the picture left out. */
const plain = ({ contents }: Hover): string =>
  textsOf(contents)
    .replace(/data:[^)]*/, 'picture')
    .replace(/\\(.)/g, '$1');

/** The picture as it was drawn. */
function svgOf(hover: Hover | undefined): string {
  const [, base64 = ''] = /data:image\/svg\+xml;base64,([^)]*)/.exec(textsOf(hover?.contents)) ?? [];
  return Buffer.from(base64, 'base64').toString();
}

describe('over the name of a function', () => {
  it('stands how it is read, its picture, and its value', async () => {
    const { hover, about, text } = await over('function_1(x, a');
    assert.equal(about, 'function_1');
    assert.match(
      text ?? '',
      /^function_1\(x\) is a curve, here with a = 0\.01\. {2}\n!\[The curve of function_1\]\(picture\)\n\nAt x = 1 its value is 0\.11, its slope 0\.12\. {2}\n\[/,
    );
    assert.match(svgOf(hover), /^<svg .*<\/svg>$/s);
  });

  it('stands the same where it is used', async () => {
    const { about, text } = await over('function_1, 5');
    assert.equal(about, 'function_1');
    assert.match(text ?? '', /^function_1\(x\) is a curve, here with a = 0\.01\./);
  });

  it('stand links that open its views, and no other commands', async () => {
    const { hover } = await over('function_1(x, a');
    assert.deepEqual(hover?.contents[0]?.isTrusted, { enabledCommands: [OPEN_FUNCTION] });
    const links = [...textsOf(hover?.contents).matchAll(/\[([^\]]*)\]\(command:([\w.]+)\?([^)]*)\)/g)];
    assert.deepEqual(
      links.map(([, title, command, given = '']) => [title, command, JSON.parse(decodeURIComponent(given))]),
      [
        ['Tangent', OPEN_FUNCTION, [{ view: 'tangent', uri: address, name: 'function_1' }]],
        ['Step Size', OPEN_FUNCTION, [{ view: 'stepSize', uri: address, name: 'function_1' }]],
      ],
    );
  });

  it('is told the point that an open view looks at', async () => {
    editing.open(address, program);
    await desk.commands.get(OPEN_FUNCTION)?.({ view: 'tangent', uri: address, name: 'function_1' });
    const webview = desk.panels.at(-1)?.webview ?? assert.fail('No panel was opened.');
    webview.says({ type: 'ready' });
    const { params } = await posted(webview, 'show');
    webview.says({ type: 'setParams', params: { ...(params as object), points: [10] } });
    assert.match((await over('function_1(x, a')).text ?? '', /At x = 10 its value is 2, its slope 0\.3\./);
    assert.match((await over('function_2(x)')).text ?? '', /At \(1, 1\) /);
  });

  it('has the colours of the theme', async () => {
    for (const [kind, palette] of [
      [ColorThemeKind.Dark, palettes.dark],
      [ColorThemeKind.Light, palettes.light],
      [ColorThemeKind.HighContrast, palettes.highContrast],
      [ColorThemeKind.HighContrastLight, palettes.highContrastLight],
    ] as const) {
      desk.themeKind = kind;
      assert.ok(svgOf((await over('function_1(x, a')).hover).includes(`stroke="${palette.curve}"`));
    }
  });
});

describe('over a call', () => {
  it('stands what it gives, as Python prints it', async () => {
    const { hover, about } = await over('numerical_diff(function_1, 5)');
    assert.equal(about, 'numerical_diff(function_1, 5)');
    assert.equal(textsOf(hover?.contents), 'This call gives\n```python\n0.1999999999990898\n```\n');
    const gradient = await over('numerical_gradient(f2, np');
    assert.match(gradient.text ?? '', /```python\n\[6\. 8\.\]\n```/);
  });

  it('of a function that can be drawn stands its picture, too', async () => {
    const { about, text } = await over('function_1(2)');
    assert.equal(about, 'function_1(2)');
    assert.match(
      text ?? '',
      /^This call gives\n```python\n0\.24000000000000002\n```\n\n---\nfunction_1\(x\) is a curve/,
    );
  });

  it('of what a file beside it defines stands what it gives', async () => {
    desk.texts.set('file:///project/deep/common/own.py', 'def double(x):\n    return 2 * x\n');
    const text = 'from common.own import double\nprint(double(21))\n';
    assert.match((await over('double(21)', 1, text, 'file:///project/deep/a.py')).text ?? '', /\n42\n/);
  });
});

describe('over the name of a function that cannot be drawn', () => {
  const rows: readonly (readonly [body: string, says: RegExp])[] = [
    ['return x**2 +', /^Write a value after '\+' in line 2\.$/],
    ['retrun x**2', /return.* line 2/],
    ['return x^2', /^Line 2: .*\*\*/],
    ['y = x**2', /^Line 1: .*return/],
    ['print(x**2)', /^Line 1: .*return/],
    ['return np.sinn(x)', /^Line 2: .*sinn.*sin/],
    ['return 2x', /^Write 2\*x in line 2/],
    ['return x**2 if x > 0', /else.* line 2|line 2.*else/],
    ['return x[0]^2 + x[1]^2', /^Line 2: .*\*\*/],
    ['return "a" + x', /^Line 2: /],
  ];
  for (const [body, says] of rows)
    it(`stands why: ${body}`, async () => {
      const text = `def f(x):\n    ${body}\n\ndef g(x):\n    return x\n\nimport numpy as np\n`;
      const { text: told, about } = await over('f(x)', 0, text);
      assert.match(told ?? '', says);
      assert.equal(about, 'f');
      assert.doesNotMatch(told ?? '', /\u00a0|&nbsp;/);
      assert.ok((await over('g(x)', 0, text)).text?.startsWith('g(x) is a curve'));
      assert.equal((await over('import', 0, text)).hover, undefined);
    });
});

describe('why there is no picture stands', () => {
  for (const [mark, reason] of [
    ['numerical_diff(f', /^Line \d+: numerical\\_diff\\\(\\\) takes f as a function/],
    ['endless(x)', /^Line \d+: /],
  ] as const)
    it(`over ${mark}`, async () => {
      const { hover } = await over(mark);
      const [text] = hover?.contents ?? [];
      assert.match(String((text as { value?: string })?.value), reason);
    });
});

describe('nothing stands', () => {
  it('over what is no function', async () => {
    for (const mark of ['return', 'while']) assert.equal((await over(mark)).hover, undefined, mark);
  });

  it('in a text that is another state of a file, and where the learner has turned it off', async () => {
    assert.equal((await over('function_1(x, a', 1, program, 'git:///project/ch04.py')).hover, undefined);
    desk.settings.set('gradientLab.hover', false);
    assert.equal((await over('function_1(x, a')).hover, undefined);
  });
});
