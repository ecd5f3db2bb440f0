import type { Page } from 'playwright-core';
import type { Params, ToThread, ViewId } from '#protocol';
import { textsOf, viewAfter, viewOf, views } from '#views';
import { Page as HostPage } from '../../src/panel/page';
import { Session } from '../../src/panel/session/session';
import type { SessionParts } from '../../src/panel/session/sessionParts';
import { pack } from '../../src/thread/pack';
import { Runner } from '../../src/thread/runner';
import { computationOf, textOf } from '../../src/views/engineHalves';
import { type BrowserPages, openBrowserPages } from '../browserPage';
import { mediaFile } from '../media';

/** VS Code's side of a page: what the page says goes to `hostHears`, where a test has put one. */
const vsCode = `globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => globalThis.hostHears?.(message),
    setState: () => undefined,
  });`;

/** Opens pages of the whole webview in a browser, for `openLiveView`. */
export const openLivePages = (): Promise<BrowserPages> =>
  openBrowserPages({ file: 'webview/main.ts' }, vsCode);

export interface LiveView {
  readonly session: Session;
  /** Every message that the session's pages have posted, oldest first. */
  readonly heard: readonly { readonly type: string }[];
  /** Opens one more page of the session. */
  readonly open: (width?: number, height?: number) => Promise<Page>;
  /** Ends the session's computation and closes its pages. */
  readonly close: () => Promise<void>;
}

/** A view as it runs: its session, its computation in this process, and pages in a browser that show it. */
export function openLiveView<V extends ViewId>(
  pages: BrowserPages,
  view: V,
  params: Params<V> = views[view].defaults as Params<V>,
): LiveView {
  const heard: { readonly type: string }[] = [];
  const opened: Page[] = [];
  const runner = new Runner({
    compute: computationOf,
    textOf,
    newName: () => crypto.randomUUID(),
    resources: { file: mediaFile, now: () => performance.now() },
    // A thread's messages come later than what it was told.
    post: (message) => message.type !== 'working' && setImmediate(() => session.receive(message)),
    turn: (callback) => void setImmediate(callback),
    later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
  });
  const session: Session = new Session(
    sessionParts((message) => runner.receive(message)),
    view,
    params,
  );
  const open = async (width = 1232, height = 743) => {
    const page = await pages.open(width);
    await page.setViewportSize({ width, height });
    opened.push(page);
    let last = Promise.resolve();
    const host = new HostPage({
      post: (message) => {
        const data = pack(message);
        last = last
          .then(() =>
            page.evaluate(
              (one) => void window.dispatchEvent(new MessageEvent('message', { data: one })),
              data,
            ),
          )
          .catch(() => undefined); // it was closed meanwhile
      },
      showNext: () => undefined,
      openSource: () => undefined,
      log: () => undefined,
    });
    await page.exposeFunction('hostHears', (message: { readonly type: string }) => {
      heard.push(message);
      host.handle(message);
    });
    host.handle({ type: 'ready' });
    host.show(session);
    page.on('close', () => host.leave());
    await page.locator('.sentence:not(:empty)').waitFor({ state: 'attached' });
    await painted(page);
    return page;
  };
  return {
    session,
    heard,
    open,
    close: async () => {
      for (const page of opened) await page.context().close();
      session.open(views.tangent.defaults);
    },
  };
}

/** Waits until what was changed last is painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

function sessionParts(tell: (message: ToThread) => void): SessionParts {
  return {
    engine: {
      start: (view, runId, params) => tell({ type: 'start', view, runId, params, files: [], media: [] }),
      tell: (runId, told) => tell({ type: 'tell', runId, told }),
      stop: (runId) => tell({ type: 'stop', runId }),
      write: () => undefined,
    },
    parse: (view, input) => ({ ok: true, params: viewOf(view).parseParams(input) }),
    follows: (view, before, after) => viewOf(view).follows?.(before, after) ?? false,
    asAsked: (_, asked) => asked,
    parseRequest: (view, request) => viewOf(view).parseRequest?.(request),
    presets: (view) => views[view].presets(),
    texts: textsOf,
    title: (view) => views[view].title(),
    next: (view) => {
      const next = viewAfter(view);
      return next && views[next].title();
    },
    defaults: (view) => views[view].defaults,
    handOver: () => undefined,
    keep: () => undefined,
    parseSlot: () => undefined,
    openFiles: () => undefined,
    useChosen: () => undefined,
    strings: () => ({}),
    remember: () => undefined,
    whyNotStarted: () => '',
    abandoned: () => undefined,
    log: () => undefined,
  };
}
