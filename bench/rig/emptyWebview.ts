import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * An extension whose command opens a webview with one word in it: the least that a view can cost. On Node it also times, in the
 * host that both run in, how long ours takes to be loaded and to be activated.
 */
export const emptyWebview = {
  'package.json': JSON.stringify({
    name: 'empty-webview',
    publisher: 'gradient-lab-bench',
    version: '1.0.0',
    engines: { vscode: '^1.95.0' },
    main: './node.js',
    browser: './web.js',
    activationEvents: ['onStartupFinished'],
    contributes: { commands: [{ command: 'emptyWebview.open', category: 'Empty', title: 'Open' }] },
  }),
  'web.js': `
    const vscode = require('vscode');
    exports.activate = (context) => {
      context.subscriptions.push(vscode.commands.registerCommand('emptyWebview.open', () => {
        const options = { enableScripts: true };
        const panel = vscode.window.createWebviewPanel('emptyWebview', 'Empty', vscode.ViewColumn.Active, options);
        panel.webview.html = '<!DOCTYPE html><html><body><main id="empty">Empty</main></body></html>';
      }));
    };
  `,
  'node.js': `
    const { _extensions: loaders } = require('node:module');
    const { performance } = require('node:perf_hooks');
    const { writeFileSync } = require('node:fs');
    const { join } = require('node:path');
    const timed = (work) => {
      const start = performance.now();
      const result = work();
      return [result, performance.now() - start];
    };
    const load = loaders['.js'];
    loaders['.js'] = (module, file) => {
      const [, loading] = timed(() => load(module, file));
      if (!/dist.extension[.]cjs$/.test(file)) return;
      const { activate, ...others } = module.exports;
      module.exports = { ...others, activate: (context) => {
        const [result, activating] = timed(() => activate(context));
        writeFileSync(join(__dirname, 'activation.txt'), loading + ' ' + activating);
        return result;
      } };
    };
    module.exports = require('./web.js');
  `,
};

export const emptyWebviewId = 'gradient-lab-bench.empty-webview';

/** Milliseconds that the Node host of a workspace's window needed to load our code, and to activate it. */
export function readActivation(workspace: string): { readonly loading: number; readonly activating: number } {
  const file = path.join(workspace, '..', 'data', 'extensions', 'companion', 'activation.txt');
  const [loading = Number.NaN, activating = Number.NaN] = readFileSync(file, 'utf8').split(' ').map(Number);
  return { loading, activating };
}
