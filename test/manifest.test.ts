import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { views } from '#views';
import { languages } from '../src/editor/languages';
import { importsOf, readSource, resolveImport, root, sourceFiles } from './imports';

const manifest = JSON.parse(readSource('package.json'));
const texts: Record<string, string> = JSON.parse(readSource('package.nls.json'));
const ofPages = ['gradientLab.undo', 'gradientLab.redo'];
const ofValues = ['gradientLab.showValues'];
const ofEditor = ['gradientLab.plotAtCursor', 'gradientLab.plotSelection'];
/** Buttons of the side panel: one of them is there at a time. */
const ofSide = ['gradientLab.pin', 'gradientLab.unpin'];
const others = ['gradientLab.start'];
const folders = (folder: string) =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

describe('manifest', () => {
  it('declares no dependencies: everything is bundled', () => assert.equal(manifest.dependencies, undefined));

  it('names nothing twice', () => {
    const written = readSource('package.json').replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
    assert.equal(written, JSON.stringify(manifest));
  });

  it('pins every development dependency', () => {
    for (const version of Object.values(manifest.devDependencies))
      assert.match(String(version), /^\d+\.\d+\.\d+$/);
  });

  it('uses the types of the VS Code it asks for', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('activates of its own accord only to bring its panels back, for the chapter, and for the languages and notebooks that it reads', () => {
    const types = ['gradientLab.view', ...Object.keys(views).map((view) => `gradientLab.view.${view}`)];
    assert.deepEqual(manifest.activationEvents, [
      'workspaceContains:ch04.py',
      ...languages.map((language) => `onLanguage:${language}`),
      'onNotebook:jupyter-notebook',
      ...types.map((type) => `onWebviewPanel:${type}`),
    ]);
  });

  it('works in Restricted Mode and in virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('has a text for every %name%, and no text too many', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  it('has one command for each view, in the order of the story, all in one category and named by a text', () => {
    const ofViews = (Object.values(views) as { readonly command: string }[]).map(({ command }) => command);
    const commands = [...ofViews, ...ofPages, ...ofEditor, ...ofValues, ...ofSide, ...others].map(
      (command) => ({
        command,
        category: 'Gradient Lab',
        title: `%${command.replace(/^gradientLab/, 'command')}%`,
      }),
    );
    assert.deepEqual(
      manifest.contributes.commands.map(({ command, category, title }: Record<string, string>) => ({
        command,
        category,
        title,
      })),
      commands,
    );
  });

  it('calls a view the same in the palette, in its title, in README and in the sample', () => {
    const titles = Object.values(views).map(({ title }) => title());
    const inPalette = Object.values(views).map(
      ({ command }) => texts[command.replace(/^gradientLab/, 'command')],
    );
    assert.deepEqual(inPalette, titles);
    const readme = readSource('README.md');
    const headings = [...readme.matchAll(/^### ([^:]+): /gm)].map(([, name]) => name);
    const commands = [...readme.matchAll(/^\*Gradient Lab: ([^.]+)\.\*/gm)].map(([, name]) => name);
    const sample = [...readSource('media/sample/README.md').matchAll(/^ +- \*\*([^*]+)\*\*/gm)];
    assert.deepEqual([headings, commands], [titles, titles]);
    assert.deepEqual(
      sample.map(([, name]) => name),
      titles,
    );
  });

  it('has in the menu of a page, and not in the palette, what is meant for a page alone', () => {
    const named = (menu: string) =>
      manifest.contributes.menus[menu].map(({ command }: { command: string }) => command);
    assert.deepEqual(named('webview/context'), ofPages);
    const inPalette = manifest.contributes.menus.commandPalette as { command: string; when: string }[];
    assert.deepEqual(
      inPalette.flatMap(({ command, when }) => (when === 'false' ? command : [])),
      ofPages,
    );
  });

  it('has one of two buttons in the side panel, and words in the menu of an editor of what it reads', () => {
    const { menus } = manifest.contributes;
    const commandsIn = (menu: string) => menus[menu].map(({ command }: { command: string }) => command);
    assert.deepEqual([commandsIn('view/title'), commandsIn('editor/context')], [ofSide, ofEditor]);
    const [pin, unpin] = menus['view/title'];
    assert.equal(unpin.when, pin.when.replace('!', ''));
    for (const language of languages) assert.match(menus['editor/context'][0].when, new RegExp(language));
  });

  it('names files that exist', () => {
    const [container] = manifest.contributes.viewsContainers.activitybar;
    const pictures = manifest.contributes.walkthroughs.flatMap(
      ({ steps }: { steps: { media: { image: string } }[] }) => steps.map(({ media }) => media.image),
    );
    for (const file of [manifest.icon, container.icon, ...pictures])
      assert.ok(existsSync(path.join(root, file)), file);
  });

  it('names no registry host in the lock files', () => {
    for (const file of ['package-lock.json', 'bench/peers/package-lock.json'])
      assert.doesNotMatch(readSource(file), /"resolved"/, file);
  });
});

describe('views', () => {
  const names = Object.keys(views).sort();
  const registries = [
    'src/protocol/views.ts',
    'src/views/index.ts',
    'src/views/engineHalves.ts',
    'webview/views/index.ts',
  ];

  it('each have a folder on either side, and no folder has no view', () => {
    assert.deepEqual(folders('src/views'), names);
    assert.deepEqual(folders('webview/views'), names);
  });

  it('are shown in README in the order of the story', () => {
    const shown = [...readSource('README.md').matchAll(/\]\(docs\/pictures\/(\w+)\.png\)/g)];
    assert.deepEqual(
      shown.map(([, name]) => name),
      ['ownCode', ...Object.keys(views)],
    );
  });

  for (const name of names) {
    it(`${name} has its contract, params, compute, drawing, tests, picture, and a line in each registry`, () => {
      const expected = [
        ...['contract.ts', 'params.ts', 'compute.ts'].map((file) => `src/views/${name}/${file}`),
        `webview/views/${name}/index.ts`,
        `test/views/${name}/compute.test.ts`,
        `test/e2e/${name}.e2e.ts`,
        `docs/pictures/${name}.png`,
      ];
      const missing = expected.filter((file) => !existsSync(path.join(root, file)));
      const silent = registries.filter((file) => !new RegExp(`\\b${name}\\b`).test(readSource(file)));
      assert.deepEqual([...missing, ...silent], []);
    });
  }
});

describe('sources', () => {
  const files = ['src', 'webview', 'test'].flatMap(sourceFiles);

  it('are named in camelCase', () => {
    for (const file of files)
      assert.match(
        path.basename(file),
        /^[a-z][a-zA-Z0-9]*((\.(node|web))?(\.(test|e2e|attack))?\.ts|\.css)$/,
        file,
      );
  });

  it('silence no checker', () => {
    for (const file of files)
      assert.doesNotMatch(readSource(file), /@ts-(ignore|nocheck|expect)|biome-[i]gnore/, file);
  });

  it('are in the style sheet of the page, if they are style sheets', () => {
    const imported = importsOf(readSource('webview/style.css')).map((name) =>
      resolveImport('webview/style.css', name),
    );
    const sheets = sourceFiles('webview').filter(
      (file) => file.endsWith('.css') && file !== 'webview/style.css',
    );
    assert.deepEqual(imported.toSorted(), sheets.toSorted());
  });

  it('name every colour by its token', () => {
    const literal = /['"`(:\s]#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?![<(:\w])|\b(?:rgb|hsl)a?\(\s*\d/i;
    for (const file of sourceFiles('webview')) assert.doesNotMatch(readSource(file), literal, file);
  });
});
