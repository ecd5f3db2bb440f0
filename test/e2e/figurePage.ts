import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type * as FigureModule from '#figures';
import { browserAdvice, findBrowser } from '../../scripts/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Figures = typeof FigureModule;

/** The tokens that the figures ask for, as VS Code's dark theme sets them. */
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

const common = { absWorkingDir: root, bundle: true, write: false, logLevel: 'warning' } as const;

async function bundle(
  entry: { stdin: { contents: string; resolveDir: string } } | { entryPoints: string[] },
) {
  const { outputFiles } = await build({ ...common, ...entry });
  return outputFiles[0]?.text ?? '';
}

async function markup(): Promise<string> {
  const contents = "import * as figures from '#figures'; Reflect.set(globalThis, 'figures', figures);";
  const script = await bundle({ stdin: { contents, resolveDir: root } });
  const style = await bundle({ entryPoints: ['webview/style.css'] });
  const theme = Object.entries(tokens).map(([name, value]) => `--vscode-${name}: ${value};`);
  // Functions handed to the page may have been compiled with esbuild's keepNames, which calls __name.
  return `<!doctype html><html lang="en"><title>Figures</title><style>:root { ${theme.join(' ')} } ${style}</style>
    <body class="vscode-dark"><main><h1>Figures</h1></main>
    <script>globalThis.__name = (named) => named;</script><script>${script}</script></body></html>`;
}

/** The figures alone in a page of a browser, without VS Code around them. */
export async function openFigurePages(): Promise<{
  open(width: number, ratio: number): Promise<Page>;
  close(): Promise<void>;
}> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(browserAdvice);
  const [browser, content]: [Browser, string] = await Promise.all([
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
    markup(),
  ]);
  return {
    async open(width, ratio) {
      const size = { viewport: { width, height: 900 }, deviceScaleFactor: ratio };
      const page = await (await browser.newContext(size)).newPage();
      await page.setContent(content);
      return page;
    },
    close: () => browser.close(),
  };
}
