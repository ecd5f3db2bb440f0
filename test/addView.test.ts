import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { extractStrings } from '../scripts/extractStrings.mjs';
import { compute, contract, drawing, params, presetTrial, sheet } from './addedView';
import { root } from './imports';

let copy: string;

before(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'gradientLab-addView-'));
  const parts = [
    'src',
    'webview',
    'l10n',
    'test',
    'bench',
    'docs',
    'media',
    'package.json',
    'package.nls.json',
  ];
  const others = ['README.md', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];
  const filter = (file: string) => path.basename(file) !== 'node_modules';
  for (const part of [...parts, ...others])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true, filter });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  // Scripts may have types of their own, which tests import.
  symlinkSync(path.join(root, 'scripts'), path.join(copy, 'scripts'), 'dir');
});
after(() => rmSync(copy, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), text);
}

/** Puts lines before or after the only place where `mark` stands. */
function insert(file: string, mark: string, text: string): void {
  const before = readFileSync(path.join(copy, file), 'utf8');
  assert.equal(before.split(mark).length, 2, `${file} has ${mark} not once`);
  write(file, before.replace(mark, text));
}

/** What a program says when it ends; nothing where it finds nothing wrong. */
function run(args: readonly string[]): Promise<string> {
  // The test that runs in the copy is none of this one's.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((resolve) => {
    const program = spawn(process.execPath, args, { cwd: copy, env });
    let said = '';
    const hear = (data: Buffer) => {
      said += data;
    };
    for (const stream of [program.stdout, program.stderr]) stream.on('data', hear);
    program.on('close', (code) => resolve(code === 0 ? '' : said));
  });
}

/** What the types and the manifest's test find in the copy. */
async function found(): Promise<string> {
  const types = run(['node_modules/typescript/bin/tsc', '-b', '--pretty', 'false']);
  const manifest = run(['--import', 'tsx', '--test', '--test-reporter=tap', 'test/manifest.test.ts']);
  return (await Promise.all([types, manifest])).join('');
}

interface Step {
  readonly name: string;
  readonly take: () => void | Promise<void>;
  /** What is named as missing once the step was taken, and was not before. */
  readonly names: readonly RegExp[];
}

const registries = {
  description: /src\/views\/index\.ts\(\d+,\d+\): error TS2741: Property 'cosine' is missing/,
  engineHalf: /src\/views\/engineHalves\.ts\(\d+,\d+\): error TS2741: Property 'cosine' is missing/,
  drawing: /webview\/views\/index\.ts\(\d+,\d+\): error TS2741: Property 'cosine' is missing/,
  attack: /test\/attack\/params\/rawParams\.ts\(\d+,\d+\): error TS2741: Property 'cosine' is missing/,
  reload: /test\/e2e\/state\.e2e\.ts\(\d+,\d+\): error TS2741: Property 'cosine' is missing/,
};
const missingFile = (file: string) => new RegExp(`\\+ +'${file.replaceAll('.', '\\.')}'`);

/** The steps of CONTRIBUTING.md, each taken in pieces, so that every piece is missed in its turn. */
const steps: readonly Step[] = [
  {
    name: 'a contract that nothing knows',
    take: () => write('src/views/cosine/contract.ts', contract),
    names: [/\+ +'cosine'/],
  },
  {
    name: 'its lines in the protocol',
    take: () => {
      const views = 'src/protocol/views.ts';
      const from = "'../views/cosine/contract';";
      insert(
        views,
        'import type { DescentFrame',
        `import type { CosineFrame, CosineParams } from ${from}\nimport type { DescentFrame`,
      );
      insert(
        views,
        "export type * from '../views/descent",
        `export type * from ${from}\nexport type * from '../views/descent`,
      );
      const line = '  readonly cosine: { readonly params: CosineParams; readonly frame: CosineFrame };\n';
      insert(views, 'export interface ViewContracts {\n', `export interface ViewContracts {\n${line}`);
    },
    names: Object.values(registries),
  },
  {
    name: 'the description',
    take: () => {
      write('src/views/cosine/params.ts', params);
      insert(
        'src/views/index.ts',
        'import { descent } from',
        "import { cosine } from './cosine/params';\nimport { descent } from",
      );
      insert('src/views/index.ts', '  gradientCheck,\n};', '  gradientCheck,\n  cosine,\n};');
    },
    names: [
      /onWebviewPanel:gradientLab\.view\.cosine/,
      /gradientLab\.plotCosine/,
      ...['src/views/cosine/compute.ts', 'webview/views/cosine/index.ts', 'docs/pictures/cosine.png'].map(
        missingFile,
      ),
      ...['test/views/cosine/compute.test.ts', 'test/e2e/cosine.e2e.ts'].map(missingFile),
      ...['src/views/engineHalves.ts', 'webview/views/index.ts'].map(missingFile),
    ],
  },
  {
    name: 'the command, without its text',
    take: () => {
      const last = '"onWebviewPanel:gradientLab.view.gradientCheck"';
      insert('package.json', last, `${last},\n    "onWebviewPanel:gradientLab.view.cosine"`);
      const title = '"title": "%command.checkGradient%"\n      }';
      const command =
        '{ "command": "gradientLab.plotCosine", "category": "Gradient Lab", "title": "%command.plotCosine%" }';
      insert('package.json', title, `${title},\n      ${command}`);
    },
    names: [/\+ +'command\.plotCosine'/],
  },
  {
    name: 'the text, the computation, and a drawing with a style sheet of its own',
    take: () => {
      insert(
        'package.nls.json',
        '"command.plotFunction"',
        '"command.plotCosine": "Cosine",\n  "command.plotFunction"',
      );
      write('src/views/cosine/compute.ts', compute);
      const halves = 'src/views/engineHalves.ts';
      insert(
        halves,
        'import { computeDescent }',
        "import { computeCosine } from './cosine/compute';\nimport { computeDescent }",
      );
      insert(halves, '  tangent: {', '  cosine: { compute: computeCosine, texts: {} },\n  tangent: {');
      write('webview/views/cosine/index.ts', drawing);
      write('webview/views/cosine/cosine.css', sheet);
      const drawings = 'webview/views/index.ts';
      insert(
        drawings,
        'import { createDescent }',
        "import { createCosine } from './cosine';\nimport { createDescent }",
      );
      insert(drawings, '  tangent: create', '  cosine: createCosine,\n  tangent: create');
    },
    names: [/'webview\/views\/cosine\/cosine\.css'/, /'"The cosine of \{0\} is \{1\}\."' is not assignable/],
  },
  {
    name: 'its line in the style sheet, its texts gathered, its tests, their values, its picture and its name in README',
    take: async () => {
      const last = '@import "./views/gradientCheck/gradientCheck.css" layer(views);';
      insert('webview/style.css', last, `${last}\n@import "./views/cosine/cosine.css" layer(views);`);
      write('l10n/bundle.l10n.json', JSON.stringify(await extractStrings(copy)));
      write('test/views/cosine/compute.test.ts', 'export {};\n');
      write('test/e2e/cosine.e2e.ts', 'export {};\n');
      insert('test/attack/params/rawParams.ts', '  tangent: {\n', '  cosine: { x: number },\n  tangent: {\n');
      insert('test/views/presets.test.ts', '  tangent: { claims', `${presetTrial}\n  tangent: { claims`);
      insert('test/e2e/state.e2e.ts', '  tangent: [', "  cosine: ['header input', '2'],\n  tangent: [");
      write('docs/pictures/cosine.png', '');
      write(
        'README.md',
        `${readFileSync(path.join(copy, 'README.md'), 'utf8')}\n### Cosine: a wave\n\n![A cosine](docs/pictures/cosine.png)\n\n*Gradient Lab: Cosine.*\n`,
      );
      insert('media/sample/README.md', '4. Type your own', '   - **Cosine**: a wave\n4. Type your own');
    },
    names: [],
  },
];

describe('a view that is added', () => {
  let before: string;

  it('is added to a project in which nothing is missing', async () => {
    before = await found();
    assert.equal(before, '');
  });

  for (const { name, take, names } of steps) {
    it(`with ${name}${names.length > 0 ? ', is told what is missing' : ', is whole'}`, async () => {
      for (const pattern of names) assert.doesNotMatch(before, pattern);
      await take();
      before = await found();
      for (const pattern of names) assert.match(before, pattern);
      if (names.length === 0) assert.equal(before, '');
    });
  }
});
