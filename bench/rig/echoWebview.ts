/**
 * An extension whose webview says where the pointer is once its host has said it back: the least that a number costs which
 * goes over the host, and does not even reach a thread.
 */
export const echoWebview = {
  'package.json': JSON.stringify({
    name: 'echo-webview',
    publisher: 'gradient-lab-bench',
    version: '1.0.0',
    engines: { vscode: '^1.95.0' },
    main: './main.js',
    contributes: { commands: [{ command: 'echoWebview.open', category: 'Echo', title: 'Open' }] },
  }),
  'main.js': `
    const vscode = require('vscode');
    exports.activate = (context) => {
      context.subscriptions.push(vscode.commands.registerCommand('echoWebview.open', () => {
        const options = { enableScripts: true };
        const { webview } = vscode.window.createWebviewPanel('echoWebview', 'Echo', vscode.ViewColumn.Active, options);
        webview.onDidReceiveMessage((x) => webview.postMessage(x));
        webview.html = \`<!DOCTYPE html><html><body><main id="echo" style="height: 600px"><span>0</span></main><script>
          const host = acquireVsCodeApi();
          addEventListener('pointermove', (event) => host.postMessage(event.clientX));
          addEventListener('message', ({ data }) => { document.querySelector('span').textContent = data; });
        </script></body></html>\`;
      }));
    };
  `,
};
