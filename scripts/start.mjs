// npm start [-- web]: opens the extension of this folder in a real VS Code in the browser, with the extension on Node or in a
// worker of the browser. Needs Node.js 20 and npm only.
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { serverHome } from './installServer.mjs';
import { ensurePackages, requireNode, root } from './setup.mjs';
import { launchServer } from './vscode.mjs';

requireNode();
ensurePackages();
console.log('Building Gradient Lab ...');
await build();

const workspace = path.join(serverHome, 'sample'); // a copy: what a learner changes there stays
cpSync(path.join(root, 'media/sample'), workspace, { recursive: true, force: false });

const host = process.argv.includes('web') ? 'web' : 'node';
const server = await launchServer({
  extensionPath: root,
  workspace,
  dataDir: path.join(serverHome, host === 'web' ? 'dataWeb' : 'data'), // settings are written once
  host,
  settings: {
    'workbench.colorTheme': 'Default Dark Modern',
    'gradientLab.startWithChapter': true,
  },
  port: '8500-8599',
});
console.log(`Open ${server.url}`);
console.log('Ctrl+C ends VS Code.');
if (!process.env.NO_OPEN) openInBrowser(server.url);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    server.stop();
  });
}
const code = await server.ended;
if (!stopping) console.error(`VS Code ended by itself, with code ${code}.`);
process.exit(stopping ? 0 : 1);

function openInBrowser(url) {
  const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: open the address yourself.'));
  child.unref();
}
