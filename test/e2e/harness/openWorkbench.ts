import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { browserAdvice, findBrowser } from '../../../scripts/browser.mjs';
import { launchServer } from '../../../scripts/vscode.mjs';
import { watchProblems } from './problems';
import { type Theme, themes } from './themes';
import { patience, slowness } from './until';
import { Workbench } from './workbench';
import { type DeskOptions, layDesk, root } from './workspace';

/** How to open a workbench; each has fresh user data and a fresh copy of its workspace. */
export interface WorkbenchOptions extends DeskOptions {
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The extension's display language, 'en' or 'ko'; the workbench itself stays English without a language pack. */
  readonly language?: string;
  readonly reducedMotion?: boolean;
  /** Runs in every page before its own scripts. */
  readonly initScript?: string;
  /** Where the extension runs: on Node unless told, or in a worker of the browser. */
  readonly host?: 'node' | 'web';
  /** The folder of the extension: the project unless told. */
  readonly extension?: string;
}

// Hermetic: the browser finds no host but this machine.
const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Opens the extension in a real VS Code in a real browser. Throws when it is not built or no browser is found. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const extension = options.extension ?? root;
  if (!existsSync(path.join(extension, 'dist/extension.cjs'))) {
    throw new Error('dist/extension.cjs is not there: run "npm run build" first.');
  }
  const closers: (() => Promise<void>)[] = [];
  const dispose = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const desk = await layDesk(options);
    closers.push(desk.remove);
    const server = await launchServer({
      extensionPath: extension,
      workspace: desk.workspace,
      dataDir: desk.dataDir,
      settings: { 'workbench.colorTheme': themes[options.theme ?? 'dark'].setting, ...options.settings },
      offline: true,
      host: options.host ?? 'node',
    });
    closers.push(server.stop);
    const browser = await launchBrowser();
    closers.push(() => browser.close());
    const page = await newPage(browser, options);
    const problems = watchProblems(page, extension);
    await page.goto(server.url);
    const workbench = new Workbench({
      page,
      workspace: desk.workspace,
      language: options.language ?? 'en',
      problems,
      dispose,
    });
    await workbench.whenReady();
    return workbench;
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(browserAdvice);
  return chromium.launch({ executablePath, args: browserFlags });
}

async function newPage(browser: Browser, { size, language, reducedMotion, initScript }: WorkbenchOptions) {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 800 },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  if (language) {
    // What a language pack sets before VS Code starts; VS Code hands it on to the extension.
    await context.addInitScript((tag) => Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', tag), language);
  }
  if (initScript) await context.addInitScript(initScript);
  context.setDefaultTimeout(patience);
  await slowPages(context);
  return context.newPage();
}

/** The factor by which the browser slows down its pages with --slow: a busy processor does the rest. */
const PAGE_SLOWNESS = 2;

/** Slows the pages of a context down where the tests run so; their frames are of the same process, and slow as well. */
async function slowPages(context: BrowserContext): Promise<void> {
  if (slowness === 1) return;
  context.on('page', async (page) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: PAGE_SLOWNESS });
  });
}
