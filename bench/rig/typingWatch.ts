import type { FrameLocator } from 'playwright-core';

/**
 * An extension for both hosts. While its page asks for it, it watches how long the host's thread is held: the longest time between two
 * turns of its loop and, where the system tells (Linux, Node), what was computed in it, and how much of that by the extension that is
 * measured; or its page is told of each edit at once. While nothing is asked it does nothing.
 */
export const typingWatch = (measured: string) => ({
  'package.json': JSON.stringify({
    name: 'typing-watch',
    publisher: 'gradient-lab-bench',
    version: '1.0.0',
    engines: { vscode: '^1.95.0' },
    main: './main.js',
    browser: './main.js',
    contributes: { commands: [{ command: 'typingWatch.open', category: 'Watch', title: 'Open' }] },
  }),
  'main.js': `
    const vscode = require('vscode');
    const node = globalThis.process?.versions?.node !== undefined;
    const linux = node && process.platform === 'linux' && require('node:fs');
    const statistics = linux && linux.openSync('/proc/self/task/' + process.pid + '/schedstat');
    const buffer = linux && Buffer.alloc(64);
    const computed = () =>
      linux ? parseInt(buffer.toString('latin1', 0, linux.readSync(statistics, buffer, 0, 64, 0))) / 1e6 : NaN;

    ${watchHolds}
    ${watchOwn}

    exports.activate = (context) => {
      context.subscriptions.push(vscode.commands.registerCommand('typingWatch.open', () => {
        const show = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        const { webview } = vscode.window.createWebviewPanel('typingWatch', 'Watch', show, { enableScripts: true });
        webview.html = \`${page}\`;
        const home = vscode.extensions.getExtension('${measured}').extensionUri;
        const own = linux ? watchOwn(home.fsPath + '/dist/') : undefined;
        let holds;
        let echoes = false;
        vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
          if (echoes && contentChanges.length > 0) webview.postMessage({ heard: Date.now() });
        });
        webview.onDidReceiveMessage(async (asked) => {
          echoes = asked === 'echoes';
          if (asked === 'holds') {
            await own?.begin();
            holds = watchHolds();
          }
          if (asked !== 'end') return webview.postMessage({ done: {} });
          const { all = [], turns = [] } = holds?.end() ?? {};
          holds = undefined;
          webview.postMessage({ done: { holds: all, own: turns.length > 0 ? await own?.end(turns) : [] } });
        });
      }));
    };
  `,
});

/** How long the thread was held, the longest in each tenth of a second; and when most was computed, in microseconds of the system's clock. */
const watchHolds = `
  function watchHolds() {
    const all = [];
    const turns = [];
    const clock = () => (node ? Number(process.hrtime.bigint() / 1000n) : 0);
    let from = clock();
    let hold = { byClock: 0, computing: 0 };
    let [last, before] = [performance.now(), computed()];
    const looking = setInterval(() => {
      const [now, used] = [performance.now(), computed()];
      hold.byClock = Math.max(hold.byClock, now - last);
      hold.computing = Math.max(hold.computing, used - before);
      const to = clock();
      if (used - before > 0.5) turns.push({ from, to, computing: used - before });
      [last, before, from] = [now, used, to];
    }, 1);
    const noting = setInterval(() => {
      all.push(hold);
      hold = { byClock: 0, computing: 0 };
    }, 100);
    const end = () => {
      clearInterval(looking);
      clearInterval(noting);
      return { all, turns };
    };
    return { end };
  }
`;

/**
 * Looks at the thread each fifth of a millisecond: of what was computed in each turn, how many milliseconds were spent in a function
 * of the extension, in what that calls, in hearing its processes, and in clearing memory up after it.
 */
const watchOwn = `
  function watchOwn(home) {
    const { Session } = require('node:inspector');
    const session = new Session();
    session.connect();
    const post = (method, given) => new Promise((resolve, reject) =>
      session.post(method, given, (error, result) => (error ? reject(error) : resolve(result))));
    return {
      begin: async () => {
        await post('Profiler.enable');
        await post('Profiler.setSamplingInterval', { interval: 200 });
        await post('Profiler.start');
      },
      end: async (turns) => {
        const seen = seenIn((await post('Profiler.stop')).profile, home);
        return turns.map(({ from, to, computing }) => {
          const within = seen.filter(({ at }) => from <= at && at <= to);
          return (computing * within.filter(({ isOwn }) => isOwn).length) / Math.max(within.length, 1);
        });
      },
    };
  }

  /** When the thread was seen to be busy, and whether by the extension. */
  function seenIn({ nodes, samples, timeDeltas, startTime }, home) {
    const around = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    const isOurs = ({ url }) => url.includes(home) || url.includes('node:internal/child_process');
    const known = new Map();
    const isOwned = (id) => {
      if (id === undefined) return false;
      if (!known.has(id)) known.set(id, isOurs(frames.get(id)) || isOwned(around.get(id)));
      return known.get(id);
    };
    const seen = [];
    let [at, isOwn] = [startTime, false];
    samples.forEach((id, index) => {
      const { functionName } = frames.get(id);
      at += timeDeltas[index];
      if (functionName !== '(garbage collector)') isOwn = isOwned(id);
      if (functionName !== '(idle)') seen.push({ at, isOwn });
    });
    return seen;
  }
`;

const page = `<!DOCTYPE html><html><body><main id="watch">0</main><script>
  const host = acquireVsCodeApi();
  const edits = [];
  let answer = () => undefined;
  addEventListener('message', ({ data: { heard, done } }) => {
    if (done) return answer({ ...done, edits: edits.splice(0) });
    document.querySelector('main').textContent = heard;
    requestAnimationFrame(() => edits.push({ heard, shown: Date.now() }));
  });
  globalThis.askHost = (asked) => new Promise((resolve) => {
    answer = resolve;
    host.postMessage(asked);
  });
</script></body></html>`;

export const typingWatchId = 'gradient-lab-bench.typing-watch';

export interface Watched {
  /** The longest in each tenth of a second, in milliseconds; NaN of computing where nobody tells. */
  readonly holds: readonly { readonly byClock: number; readonly computing: number }[];
  /** Of each turn of the loop in which more than half a millisecond was computed, how much by the extension; none where nobody tells. */
  readonly own: readonly number[];
  /** When the host heard of each edit, and when a page that it told so showed it: what no extension can be quicker than. */
  readonly edits: readonly { readonly heard: number; readonly shown: number }[];
}

function askHost(watch: FrameLocator, asked: string): Promise<Watched> {
  type WithHost = { readonly askHost: (asked: string) => Promise<Watched> };
  return watch
    .locator('#watch')
    .evaluate((_, given) => (globalThis as unknown as WithHost).askHost(given), asked);
}

/** What was seen of it while something is done. */
export async function watched(
  watch: FrameLocator,
  what: 'echoes' | 'holds',
  work: () => Promise<unknown>,
): Promise<Watched> {
  await askHost(watch, what);
  await work();
  return await askHost(watch, 'end');
}
