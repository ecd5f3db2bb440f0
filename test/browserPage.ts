import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserAdvice, findBrowser } from '../scripts/browser.mjs';
import { root } from './imports';

/** The tokens that the page asks for, as VS Code's dark theme sets them. */
const tokens = {
  foreground: '#cccccc',
  'charts-foreground': '#cccccc',
  'editor-background': '#1f1f1f',
  descriptionForeground: '#9d9d9d',
  'charts-blue': '#3794ff',
  'charts-orange': '#d18616',
  'charts-red': '#f14c4c',
  focusBorder: '#0078d4',
  'input-background': '#313131',
  'input-border': '#3c3c3c',
  'button-secondaryBackground': '#313131',
  'button-secondaryForeground': '#cccccc',
};

/** What a page runs: a source text that imports from the project, or a file of it. */
export type Program = { readonly source: string } | { readonly file: string };

async function bundle(program: Program): Promise<string> {
  const entry =
    'file' in program
      ? { entryPoints: [program.file] }
      : { stdin: { contents: program.source, resolveDir: root, loader: 'ts' as const } };
  const common = { absWorkingDir: root, bundle: true, write: false, logLevel: 'warning' } as const;
  const { outputFiles } = await build({ ...common, ...entry });
  return outputFiles[0]?.text ?? '';
}

/** `before` is plain JavaScript, for what the program finds there when it starts. */
async function markup(program: Program, before: string): Promise<string> {
  const [script, style] = await Promise.all([bundle(program), bundle({ file: 'webview/style.css' })]);
  const theme = Object.entries(tokens).map(([name, value]) => `--vscode-${name}: ${value};`);
  // Functions handed to the page may have been compiled with esbuild's keepNames, which calls __name.
  return `<!doctype html><html lang="en"><title>Page</title><style>:root { ${theme.join(' ')} } ${style}</style>
    <body class="vscode-dark"><main></main>
    <script>globalThis.__name = (named) => named; ${before}</script><script>${script}</script></body></html>`;
}

export interface BrowserPages {
  /** A fresh page with the program started in it, `width` CSS pixels wide at `ratio` device pixels each. */
  open(width?: number, ratio?: number): Promise<Page>;
  close(): Promise<void>;
}

/** A program of the page in a real browser, without VS Code around it. */
export async function openBrowserPages(program: Program, before = ''): Promise<BrowserPages> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(browserAdvice);
  const [browser, content]: [Browser, string] = await Promise.all([
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
    markup(program, before),
  ]);
  return {
    async open(width = 1000, ratio = 1) {
      const size = { viewport: { width, height: 900 }, deviceScaleFactor: ratio };
      const page = await (await browser.newContext(size)).newPage();
      await page.setContent(content);
      return page;
    },
    close: () => browser.close(),
  };
}

/** One page for all tests of a file: opened before the first, closed after the last. */
export function usePage(open: () => Promise<BrowserPages>, opened: (page: Page) => void): void {
  let pages: BrowserPages | undefined;
  before(async () => {
    pages = await open();
    opened(await pages.open());
  });
  after(() => pages?.close());
}

/** Makes an assertion about a page, which follows a moment later, again and again until it holds; its failure after 10 s. */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) {
    const failed = await holds().then(
      () => false,
      () => true,
    );
    if (!failed) return;
  }
  await holds();
}
