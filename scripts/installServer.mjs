import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './setup.mjs';

const release = '4.100.3'; // of the code-server package; it holds VS Code 1.100.3, which runs on Node 20, 22 and 24
const searchRelease = '1.18.0'; // of the ripgrep package that ships its program

/** Where everything of the development VS Code lives: the program, the learner's copy of the sample, its settings. */
export const serverHome = path.join(root, '.vscode-server');

/**
 * Installs VS Code's server once and returns its folder.
 * It is made in a folder of its own and moved into place whole: an interrupted install leaves nothing that looks
 * finished, and of two at once the first one counts.
 */
export function ensureServer() {
  const server = path.join(serverHome, `vscode-${release}`);
  if (existsSync(server)) return server;
  console.log('Fetching VS Code (once, about 80 MB) ...');
  removeAbandoned();
  const making = path.join(serverHome, `making-${process.pid}`);
  mkdirSync(making, { recursive: true });
  try {
    install(making);
    moveInto(server, path.join(making, 'package/lib/vscode'));
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return server;
}

function install(making) {
  const archive = npm(['pack', '--silent', `code-server@${release}`], making)
    .trim()
    .split('\n')
    .at(-1);
  execFileSync('tar', ['xzf', archive, 'package/lib/vscode'], { cwd: making });
  const vscode = path.join(making, 'package/lib/vscode');
  // Install scripts would compile native modules and download programs; VS Code runs without both.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(['install', '--omit=dev', ...quiet], vscode);
  try {
    addSearch(making, vscode, quiet);
  } catch {
    console.log('No ripgrep for this machine: search in files will not work.');
  }
}

function addSearch(making, vscode, quiet) {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const own = path.join(making, 'search');
  npm(['install', '--no-save', '--prefix', own, ...quiet, `${name}@${searchRelease}`], making);
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(target, { recursive: true });
  copyFileSync(path.join(own, 'node_modules', name, 'bin', file), path.join(target, file));
  chmodSync(path.join(target, file), 0o755);
}

function moveInto(server, made) {
  try {
    renameSync(made, server);
  } catch (error) {
    if (!existsSync(server)) throw error;
  }
}

function removeAbandoned() {
  if (!existsSync(serverHome)) return;
  for (const name of readdirSync(serverHome)) {
    const maker = /^making-(\d+)$/.exec(name)?.[1];
    if (maker && !isRunning(Number(maker)))
      rmSync(path.join(serverHome, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
