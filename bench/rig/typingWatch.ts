import type { FrameLocator } from 'playwright-core';

/**
 * An extension for both hosts. Its page says when the host heard of each edit and how long the host's thread was held: the
 * longest time between two turns of its loop and, where the system tells (Linux, Node), what was computed in it.
 */
export const typingWatch = {
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
    const linux = globalThis.process?.platform === 'linux' && require('node:fs');
    const statistics = linux && linux.openSync('/proc/self/task/' + process.pid + '/schedstat');
    const buffer = linux && Buffer.alloc(64);
    const computed = () =>
      linux ? parseInt(buffer.toString('latin1', 0, linux.readSync(statistics, buffer, 0, 64, 0))) / 1e6 : NaN;
    exports.activate = (context) => {
      context.subscriptions.push(vscode.commands.registerCommand('typingWatch.open', () => {
        const show = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        const { webview } = vscode.window.createWebviewPanel('typingWatch', 'Watch', show, { enableScripts: true });
        webview.html = \`<!DOCTYPE html><html><body><main id="watch">0</main><script>
          globalThis.watched = { holds: [], edits: [] };
          addEventListener('message', ({ data }) => {
            if (data.hold) return watched.holds.push(data.hold);
            document.querySelector('main').textContent = data.edited;
            requestAnimationFrame(() => watched.edits.push({ heard: data.edited, shown: Date.now() }));
          });
        </script></body></html>\`;
        vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
          if (contentChanges.length > 0) webview.postMessage({ edited: Date.now() });
        });
        let hold = { byClock: 0, computing: 0 };
        let [last, before] = [performance.now(), computed()];
        setInterval(() => {
          const [now, used] = [performance.now(), computed()];
          hold.byClock = Math.max(hold.byClock, now - last);
          hold.computing = Math.max(hold.computing, used - before);
          [last, before] = [now, used];
        }, 1);
        setInterval(() => {
          webview.postMessage({ hold: { at: Date.now(), ...hold } });
          hold = { byClock: 0, computing: 0 };
        }, 100);
      }));
    };
  `,
};

export const typingWatchId = 'gradient-lab-bench.typing-watch';

export interface Watched {
  /** The longest in each tenth of a second, in milliseconds; NaN of computing where nobody tells. */
  readonly holds: readonly { readonly at: number; readonly byClock: number; readonly computing: number }[];
  /** When the host heard of each edit, and when a page that it told so showed it: what no extension can be quicker than. */
  readonly edits: readonly { readonly heard: number; readonly shown: number }[];
}

/** What was seen since this was last asked. */
export function takeWatched(watch: FrameLocator): Promise<Watched> {
  return watch.locator('#watch').evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    Object.assign(globalThis, { watched: { holds: [], edits: [] } });
    return watched;
  });
}
