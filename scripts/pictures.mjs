// npm run pictures [-- --all]: takes the pictures of docs/pictures, one a view, in a real VS Code. With --all, takes
// every view in every theme, in an editor tab of 1280 and 640 px and in a side bar of 300 px, into out/look, to be looked at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensurePackages, requireNode, root } from './setup.mjs';

requireNode();
ensurePackages();
await build();
const { register } = await import('tsx/esm/api');
register();
const { openWorkbench, themes, viewNames: views } = await import('../test/e2e/harness/index.ts');
const all = process.argv.includes('--all');
const titleBar = 35; // left out: it says "Extension Development Host"

if (all) {
  for (const theme of Object.keys(themes)) {
    for (const width of [1280, 640]) {
      await inTabs(theme, 'out/look', (view) => `${view}-${theme}-${width}.png`, width);
    }
    await inSideBar(theme, 'out/look', (view) => `${view}-${theme}-300.png`);
  }
} else {
  await inTabs('dark', 'docs/pictures', (view) => `${view}.png`);
  await besideCode('dark', 'docs/pictures', 'ownCode.png');
}

async function inTabs(theme, folder, nameFor, width = 1280) {
  const size = { width, height: 800 + titleBar };
  await inWorkbench({ theme, size }, async (workbench) => {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    for (const view of views) {
      await workbench.closeAllEditors();
      await settle(workbench, await workbench.open(view), view);
      await take(workbench, folder, nameFor(view), { x: 0, y: titleBar, width, height: 800 });
    }
  });
}

/** A file with a view of one of its functions beside it, as the first command opens them. */
async function besideCode(theme, folder, name) {
  const [width, height] = [1280, 800];
  await inWorkbench({ theme, size: { width, height: height + titleBar } }, async (workbench) => {
    await workbench.command('Gradient Lab: Start');
    await workbench.page.mouse.move(width / 2, height + titleBar - 1); // over no button
    await settle(workbench, await workbench.view('tangent', { where: 'panel' }), 'tangent');
    await take(workbench, folder, name, { x: 0, y: titleBar, width, height });
  });
}

async function inSideBar(theme, folder, nameFor) {
  const size = { width: 1000, height: 1200 };
  await inWorkbench({ theme, size }, async (workbench) => {
    await workbench.openSideBar('Gradient Lab');
    await workbench.setSideBarWidth(300);
    await workbench.page.getByRole('button', { name: 'Lessons Section' }).click(); // folds it
    for (const view of views) {
      await workbench.open(view);
      await workbench.closeAllEditors();
      await settle(workbench, await workbench.view(view, { where: 'side' }), view);
      await take(workbench, folder, nameFor(view), { x: 48, y: titleBar, width: 300, height: 1140 });
    }
  });
}

async function inWorkbench(options, work) {
  const workbench = await openWorkbench(options);
  try {
    await work(workbench);
  } finally {
    await workbench.dispose();
  }
}

/** Waits until the window no longer changes, for two minutes at most; the network is trained first, and brute force moves some weights. */
async function settle(workbench, page, view) {
  if (view === 'training') {
    await page.locator('vscode-text-field[aria-label="iterations"] input').fill(all ? '200' : '2000');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
  }
  if (view === 'gradientCost') {
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page
      .locator('.progress-text', { hasText: /^([6-9]\d\d|\d+,\d+) of/ })
      .waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
  }
  const end = Date.now() + 120_000;
  let last = await workbench.page.screenshot();
  while (Date.now() < end) {
    await workbench.page.waitForTimeout(1_000);
    const now = await workbench.page.screenshot();
    if (now.equals(last)) return;
    last = now;
  }
}

async function take(workbench, folder, name, clip) {
  const file = path.join(root, folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  await workbench.page.screenshot({ path: file, clip });
  console.log(path.relative(root, file));
}
