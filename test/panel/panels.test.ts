import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { registerOpenLesson } from '../../src/commands/openLesson';
import { registerOpenView } from '../../src/commands/openView';
import { registerUndo } from '../../src/commands/undo';
import { OPEN_LESSON } from '../../src/panel/lessons';
import { Panels } from '../../src/panel/panels';
import { formulaSource } from '../../src/views/functionSource';
import { desk, TabInputWebview, ViewColumn } from '../vscode/api';
import { WebviewPanel } from '../vscode/webviews';
import { posted, useDesktop } from './panelParts';

const ids = Object.keys(views) as ViewId[];
const desktop = useDesktop();
let panels: Panels;

beforeEach(() => {
  panels = new Panels(desktop().parts);
});
afterEach(() => panels.dispose());

/** The page of a panel is there; what it is told to show. */
async function shown({ webview }: WebviewPanel) {
  webview.says({ type: 'ready' });
  const { view, params } = await posted(webview, 'show');
  return { view, params };
}

const only = () => {
  assert.equal(desk.panels.length, 1);
  return desk.panels[0] ?? assert.fail();
};
const titles = () => desk.panels.map(({ title }) => title);
const tabOf = (viewType: string, label: string) => ({
  label,
  input: new TabInputWebview(`mainThreadWebview-${viewType}`),
});
const cubic = { ...views.tangent.defaults, source: formulaSource('x^3') };

describe('Panels', () => {
  it('opens a view with its defaults, its title and its icons, and draws it', async () => {
    panels.show('tangent');
    const panel = only();
    assert.deepEqual(await shown(panel), { view: 'tangent', params: views.tangent.defaults });
    assert.equal(panel.title, views.tangent.title());
    assert.match(JSON.stringify(panel.iconPath), /tab-light\.svg.*tab-dark\.svg/);
    const { frame } = await posted(panel.webview, 'frame');
    assert.ok(frame);
  });

  it('stands beside an editor one reads in, else in its place', () => {
    panels.show('tangent');
    desk.activeTextEditor = {};
    panels.show('surface');
    assert.deepEqual(
      desk.panels.map(({ column }) => column),
      [ViewColumn.Active, ViewColumn.Beside],
    );
  });

  it('brings a view that is open to the front as it is, and with params afresh', async () => {
    panels.show('tangent', cubic);
    const panel = only();
    panels.show('tangent');
    assert.equal(panel.reveals, 1);
    assert.deepEqual((await shown(panel)).params, cubic);
    const sine = { ...cubic, source: formulaSource('sin(x)') };
    panels.show('tangent', sine);
    assert.equal(only().reveals, 2);
    assert.deepEqual((await shown(panel)).params, sine);
  });

  it('goes on to the next view in a tab beside it, with what is asked at that moment, to be undone there', async () => {
    panels.show('tangent', cubic, ViewColumn.Beside);
    const [tangent] = desk.panels as [WebviewPanel];
    await shown(tangent);
    const typed = { ...cubic, source: formulaSource('sin(x)'), points: [1, 2.5], selected: 1 };
    tangent.webview.says({ type: 'setParams', params: typed });
    tangent.webview.says({ type: 'next' });
    const [, step] = desk.panels as [WebviewPanel, WebviewPanel];
    const handed = { ...views.stepSize.defaults, source: formulaSource('sin(x)'), x: 2.5 };
    assert.deepEqual(await shown(step), { view: 'stepSize', params: handed });
    assert.equal(step.column, ViewColumn.Beside);
    assert.deepEqual(titles(), [views.tangent.title(), views.stepSize.title()]);
    tangent.webview.says({ type: 'setParams', params: cubic });
    tangent.webview.says({ type: 'next' });
    assert.equal(desk.panels.length, 2, 'it stands there already');
    assert.deepEqual((await shown(step)).params, {
      ...handed,
      source: formulaSource('x^3'),
      x: cubic.points?.[0],
    });
    step.webview.says({ type: 'undo' });
    assert.deepEqual((await shown(step)).params, handed, 'what was there before comes back');
  });

  it('goes nowhere from the last view of the story', async () => {
    const last = ids.at(-1) ?? assert.fail();
    panels.show(last);
    await shown(only());
    only().webview.says({ type: 'next' });
    only();
  });

  it('opens a view anew once its panel was closed', () => {
    panels.show('tangent');
    only().dispose();
    panels.show('tangent');
    assert.equal(desk.panels.length, 2);
  });

  it('opens a view that keeps what was done as it was left, any other with its defaults', async () => {
    const training = { ...views.training.defaults, hiddenSize: 20 };
    desktop().parts.lastUsed.remember({ view: 'training', params: training });
    desktop().parts.lastUsed.remember({ view: 'tangent', params: cubic });
    panels.show('training');
    panels.show('tangent');
    const [first, second] = desk.panels as [WebviewPanel, WebviewPanel];
    assert.deepEqual((await shown(first)).params, training);
    assert.deepEqual((await shown(second)).params, views.tangent.defaults);
  });

  it('remembers what comes to the front as plain params, which can be stored and read back', async () => {
    panels.show('tangent', cubic);
    const panel = only();
    const { lastUsed } = desktop().parts;
    lastUsed.remember({ view: 'surface', params: views.surface.defaults });
    panel.looks({ visible: true, active: true });
    const opened = { view: 'tangent', params: cubic, engineEnded: false };
    assert.deepEqual(lastUsed.stored, JSON.parse(JSON.stringify(opened)));
    const heard: unknown[] = [];
    lastUsed.onOpened((what) => heard.push(what));
    panel.looks({ visible: true, active: true });
    assert.deepEqual(heard, [opened]);
    panel.looks({ visible: true, active: false });
    assert.equal(heard.length, 1, 'a tab beside it came to the front');
  });

  it('says nothing to a page that is hidden, and everything when it is back', async () => {
    panels.show('tangent');
    const { webview } = only();
    await shown(only());
    await posted(webview, 'ended');
    only().looks({ visible: false, active: false });
    webview.posted.length = 0;
    panels.show('tangent', cubic);
    only().looks({ visible: false, active: false });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(webview.posted, []);
    await shown(only());
    assert.ok(await posted(webview, 'frame'));
  });
});

describe('a reload', () => {
  const wake = async (type: string, state: unknown) => {
    const panel = new WebviewPanel(type);
    await desk.serializers.get(type)?.deserializeWebviewPanel(panel, state);
    return panel;
  };

  for (const view of ids) {
    it(`brings a panel of ${view} back with what its page had kept`, async () => {
      const { params } = views[view].presets().at(-1) ?? assert.fail();
      const panel = await wake(`gradientLab.view.${view}`, { view, params });
      const { atRest } = views[view] as { atRest: (params: object) => object };
      assert.equal(panel.title, views[view].title());
      assert.deepEqual(await shown(panel), { view, params: atRest(params) });
    });
  }

  it('brings a panel of 0.1.0 back, whose view stands in what its page had kept', async () => {
    const { source, ...others } = cubic;
    const kept = { ...others, formula: source.text };
    const panel = await wake('gradientLab.view', { view: 'tangent', params: kept });
    assert.deepEqual(await shown(panel), { view: 'tangent', params: cubic });
    panel.looks({ visible: true, active: true });
    const opened = { view: 'tangent', params: cubic, engineEnded: false };
    assert.deepEqual(desktop().parts.lastUsed.stored, JSON.parse(JSON.stringify(opened)));
  });

  for (const state of [undefined, null, 7, { view: 'tangent', params: cubic }, { params: { ranges: 3 } }]) {
    it(`brings a panel back with the defaults of its own view where ${JSON.stringify(state)} was kept`, async () => {
      const panel = await wake('gradientLab.view.surface', state);
      assert.deepEqual(await shown(panel), { view: 'surface', params: views.surface.defaults });
    });
  }

  it('may wake two panels of one view: a command takes the later, then the other', async () => {
    const first = await wake('gradientLab.view.tangent', { view: 'tangent', params: cubic });
    const second = await wake('gradientLab.view.tangent', {
      view: 'tangent',
      params: views.tangent.defaults,
    });
    for (const panel of [first, second]) assert.deepEqual((await shown(panel)).params, cubic, 'one session');
    panels.show('tangent');
    assert.deepEqual([first.reveals, second.reveals], [0, 1]);
    second.dispose();
    panels.show('tangent');
    assert.deepEqual([first.reveals, desk.panels.length], [1, 0]);
  });

  it('leaves a tab asleep: a command closes it, whatever its title, and opens its view as it was', async () => {
    desktop().parts.lastUsed.remember({ view: 'tangent', params: cubic });
    // The title of the sleeping tab is of the language VS Code had then; and the one of another view looks just like ours.
    const mine = tabOf('gradientLab.view.tangent', '접선');
    const others = [
      tabOf('gradientLab.view.surface', views.tangent.title()),
      tabOf('markdown.preview', views.tangent.title()),
      { label: views.tangent.title(), input: {} },
    ];
    desk.tabs = [...others, mine];
    panels.show('tangent');
    assert.deepEqual(desk.tabs, others);
    assert.deepEqual(await shown(only()), { view: 'tangent', params: cubic });
  });
});

describe('Next, onto a tab that sleeps', () => {
  const step = { ...views.stepSize.defaults, source: formulaSource('exp(x)'), x: 3 };
  const wave = { ...cubic, source: formulaSource('sin(x)'), points: [0.5], selected: 0 };

  it('carries function and point, closes that tab, and can bring back what stood in it', async () => {
    desktop().parts.lastUsed.remember({ view: 'stepSize', params: step });
    desk.tabs = [tabOf('gradientLab.view.stepSize', 'Step Size')];
    panels.show('tangent', wave);
    await shown(only());
    only().webview.says({ type: 'next' });
    assert.deepEqual(desk.tabs, []);
    const next = desk.panels.at(-1) ?? assert.fail();
    const handed = { ...views.stepSize.defaults, source: wave.source, x: 0.5 };
    assert.deepEqual(await shown(next), { view: 'stepSize', params: handed });
    assert.ok(await posted(next.webview, 'frame'));
    next.webview.says({ type: 'undo' });
    assert.deepEqual((await shown(next)).params, step);
    next.webview.says({ type: 'redo' });
    assert.deepEqual((await shown(next)).params, handed);
  });
});

describe('commands', () => {
  it('open each view by the command that its description names', async () => {
    registerOpenView(panels);
    for (const view of ids) desk.commands.get(views[view].command)?.();
    assert.deepEqual(
      titles(),
      ids.map((view) => views[view].title()),
    );
    assert.deepEqual(
      desk.panels.map(({ viewType }) => viewType),
      ids.map((view) => `gradientLab.view.${view}`),
    );
  });

  it('open a lesson with its params, and nothing for what is no lesson', async () => {
    registerOpenLesson(panels);
    const open = (lesson: unknown) => desk.commands.get(OPEN_LESSON)?.(lesson);
    for (const lesson of [undefined, null, 'tangent', {}, { view: 'toString' }, { view: 3 }]) open(lesson);
    assert.deepEqual(titles(), []);
    open({ view: 'tangent', params: cubic });
    assert.deepEqual(await shown(only()), { view: 'tangent', params: cubic });
  });

  it('undo and redo in the view of the page whose menu they stand in, and nothing elsewhere', async () => {
    registerUndo(desktop().parts.sessions);
    const run = (step: string, context: unknown) => desk.commands.get(`gradientLab.${step}`)?.(context);
    panels.show('tangent');
    const { webview } = only();
    webview.says({ type: 'setParams', params: cubic });
    for (const context of [
      undefined,
      null,
      {},
      { gradientLab: null },
      { gradientLab: { view: 'surface' } },
      { gradientLab: { view: 7 } },
    ])
      run('undo', context);
    assert.deepEqual((await shown(only())).params, cubic);
    run('undo', { gradientLab: { view: 'tangent', isUnread: true } });
    assert.deepEqual((await shown(only())).params, cubic, 'what could not be read goes first');
    run('undo', { gradientLab: { view: 'tangent', isUnread: false } });
    assert.deepEqual((await shown(only())).params, views.tangent.defaults);
    run('redo', { gradientLab: { view: 'tangent' } });
    assert.deepEqual((await shown(only())).params, cubic);
  });
});
