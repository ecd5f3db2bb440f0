import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { program, root } from './setup.mjs';

/** What to tell a developer whose machine has no browser and cannot fetch one. */
export const browserAdvice =
  'No Chromium was found: install one (on Debian or Ubuntu: sudo apt-get install -y chromium), ' +
  'or name its program in the environment variable CHROMIUM.';

/**
 * The program of a Chromium-like browser, or undefined: the one that CHROMIUM names, else Playwright's own,
 * else one on the PATH, else one at the usual places of macOS and Windows.
 */
export async function findBrowser() {
  const { chromium } = await import('playwright-core');
  return [process.env.CHROMIUM, chromium.executablePath(), ...onPath(), ...usualPlaces()].find(isProgram);
}

/** Lets Playwright fetch its own Chromium; findBrowser tells whether that worked. */
export function fetchBrowser() {
  console.log('No Chromium was found: Playwright tries to fetch one ...');
  const options = { cwd: root, stdio: 'ignore', timeout: 300_000 };
  spawnSync(process.execPath, [program('playwright-core'), 'install', 'chromium'], options);
}

function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return [...names, 'microsoft-edge', 'msedge'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name + ending)),
  );
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return programs.flatMap((file) => folders.filter(Boolean).map((folder) => path.join(folder, file)));
}

function isProgram(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
