/** An extension whose command opens a webview with one word in it: the least that a view can cost. */
export const emptyWebview = {
  'package.json': JSON.stringify({
    name: 'empty-webview',
    publisher: 'gradient-lab-bench',
    version: '1.0.0',
    engines: { vscode: '^1.95.0' },
    main: './main.cjs',
    browser: './main.cjs',
    contributes: { commands: [{ command: 'emptyWebview.open', category: 'Empty', title: 'Open' }] },
  }),
  'main.cjs': `
    const vscode = require('vscode');
    exports.activate = (context) => {
      context.subscriptions.push(vscode.commands.registerCommand('emptyWebview.open', () => {
        const panel = vscode.window.createWebviewPanel('emptyWebview', 'Empty', vscode.ViewColumn.Active, { enableScripts: true });
        panel.webview.html = '<!DOCTYPE html><html><body><main id="empty">Empty</main></body></html>';
      }));
    };
  `,
};

export const emptyWebviewId = 'gradient-lab-bench.empty-webview';
