// What every script starts with: the right Node, and the packages of package-lock.json. Needs nothing installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ends the process with one sentence when Node is too old to run the project. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  console.error(
    `Gradient Lab needs Node.js 20 or newer, but this is ${process.version}. Install a newer Node.js.`,
  );
  process.exit(1);
}

/**
 * Runs npm, the one that runs this script if there is one, and returns what it printed; its errors are shown.
 * Throws when npm ends with an error.
 */
export function npm(args, cwd = root) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return execFileSync(process.execPath, [own, ...args], options);
  const onWindows = process.platform === 'win32';
  return execFileSync(onWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: onWindows });
}

/** Runs `npm ci` unless what is installed is what package-lock.json asks for. */
export function ensurePackages() {
  if (packagesMatchLock()) return;
  console.log('Installing the packages of package-lock.json ...');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function packagesMatchLock() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([name, entry]) => {
    const present = installed[name];
    if (!present) return name === '' || Boolean(entry.optional || entry.devOptional);
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** The path of a program that a package brings, to be run by Node: `program('typescript', 'tsc')`. */
export function program(packageName, name = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a script of this folder in a Node of its own and returns its exit code. */
export function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
