import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureServer } from './installServer.mjs';

/** Settings that keep the workbench quiet. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'git.openRepositoryInParentFolders': 'never', // the sample lies inside this project's own repository
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
};

/**
 * Starts a real VS Code on 127.0.0.1 that runs the extension of the folder `extensionPath` on the folder `workspace`.
 * Everything it stores goes to `dataDir`; `settings` are written there unless the user's own are there already. `port`
 * is a port, a range ("8500-8599": the first free one) or 0 for any free port. `offline` leaves the extension gallery
 * out, so that nothing is asked of the network. `host` is where the extension runs: on 'node', or in a worker of the
 * browser, 'web'.
 *
 * Returns the address to open, which holds a random connection token; `ended`, a promise of the server's exit code;
 * `log()`, what the server printed; and `stop()`.
 */
export async function launchServer({
  extensionPath,
  workspace,
  dataDir,
  settings = {},
  port = 0,
  offline = false,
  host = 'node',
}) {
  const server = ensureServer();
  const token = randomBytes(16).toString('hex');
  writeSettings(dataDir, { ...hostSettings(host, extensionPath), ...settings });
  const tokenFile = path.join(dataDir, `token-${process.pid}`);
  writeFileSync(tokenFile, token, { mode: 0o600 }); // in a file, since others can read a process's arguments
  const child = spawn(process.execPath, serverArguments(server, dataDir, port, tokenFile), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(offline && { EXTENSIONS_GALLERY: '{}' }) },
  });
  const stop = stopper(child, tokenFile);
  const output = collect(child);
  const actualPort = await listening(child, output);
  return {
    url: address({ port: actualPort, workspace, extensionPath, token }),
    ended: stop.ended,
    log: () => output.text,
    stop: stop.now,
  };
}

/** By which VS Code runs the extension in a worker, though its files lie on a remote machine. */
function hostSettings(host, extensionPath) {
  if (host === 'node') return {};
  const { publisher, name } = JSON.parse(readFileSync(path.join(extensionPath, 'package.json'), 'utf8'));
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: [host] } };
}

function writeSettings(dataDir, settings) {
  const file = path.join(dataDir, 'user/User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}

function serverArguments(server, dataDir, port, tokenFile) {
  return [
    path.join(server, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
    ...['--user-data-dir', path.join(dataDir, 'user'), '--server-data-dir', path.join(dataDir, 'server')],
    ...['--extensions-dir', path.join(dataDir, 'extensions')],
    ...['--accept-server-license-terms', '--disable-telemetry', '--telemetry-level', 'off'],
  ];
}

function collect(child) {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output.text = (output.text + text).slice(-100_000);
    });
  }
  return output;
}

/** The port, which the server prints once it listens. */
function listening(child, output) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server did not start: ${why}\n${output.text}`));
    const timer = setTimeout(() => fail('it said nothing for 60 s.'), 60_000);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with code ${code}.`));
    child.stdout.on('data', () => {
      const port = /listening on (\d+)/.exec(output.text)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

function stopper(child, tokenFile) {
  const kill = () => {
    child.kill();
    rmSync(tokenFile, { force: true });
  };
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      process.off('exit', kill);
      resolve(code);
    });
  });
  process.on('exit', kill);
  return {
    ended,
    now: async () => {
      kill();
      await ended;
    },
  };
}

function address({ port, workspace, extensionPath, token }) {
  const authority = `127.0.0.1:${port}`;
  // VS Code switches to a colour theme that it finds below the extension's folder. Its own themes may lie there, as
  // the server does; written with a dot, the folder is no longer the beginning of their paths.
  const extension = `vscode-remote://${authority}${uriPath(extensionPath)}/.`;
  const payload = [['extensionDevelopmentPath', extension]];
  const query = new URLSearchParams({
    tkn: token,
    folder: uriPath(workspace),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}

function uriPath(file) {
  const slashed = path.resolve(file).split(path.sep).join('/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
