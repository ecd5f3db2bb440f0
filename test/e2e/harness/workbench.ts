import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { paletteTitle } from './manifest';
import { chooseExactly, goTo, runCommand } from './palette';
import { type Theme, themes } from './themes';
import { patience, until } from './until';
import { findWebview, type Place, shownWebview, webviewTexts } from './webviews';
import { root } from './workspace';

export interface WorkbenchParts {
  readonly page: Page;
  /** The folder that is open; a test may read and change its files. */
  readonly workspace: string;
  /** The display language, such as 'en'. */
  readonly language: string;
  /** What went wrong so far in the extension or its webviews. */
  readonly problems: string[];
  /** Closes the browser, stops VS Code and removes what they stored. */
  readonly dispose: () => Promise<void>;
}

/** A driver of one VS Code window, by what a learner does: run a command, click, look. */
export class Workbench {
  readonly page: Page;
  readonly workspace: string;
  readonly dispose: () => Promise<void>;
  #ownFiles = 1;

  constructor(private readonly parts: WorkbenchParts) {
    this.page = parts.page;
    this.workspace = parts.workspace;
    this.dispose = parts.dispose;
  }

  /** Waits until the window shows the workbench and the explorer's files. */
  async whenReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 2 * patience });
  }

  /** Runs the command that the palette lists as exactly `title`. */
  command(title: string): Promise<void> {
    return runCommand(this.page, title);
  }

  /** Opens a view in an editor tab by its command, or brings it to the front, and returns its page. */
  async open(name: ViewId): Promise<FrameLocator> {
    await this.command(paletteTitle(views[name].command, this.parts.language));
    return this.view(name, { where: 'panel' });
  }

  /** The page of the view `name` in an editor tab, as it is at first, whatever was done to it before. */
  async fresh(name: ViewId): Promise<FrameLocator> {
    const main = `body[data-place="panel"] main[data-view="${name}"]`;
    const view = (await shownWebview(this.page, main)) ?? (await this.open(name));
    await view.locator('main > :last-child').evaluate((shown) => shown.setAttribute('data-before', ''));
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await view.locator('[data-before]').waitFor({ state: 'detached' });
    const sentence = view.locator('p.sentence[role="status"]');
    await until(`the first picture of ${name}`, async () => (await sentence.innerText()) !== '');
    return view;
  }

  /** The page of the view `name` (its main element's data-view), in an editor tab or in the side bar. */
  view(name: ViewId, { where }: { where: Place }): Promise<FrameLocator> {
    return this.webview(`body[data-place="${where}"] main[data-view="${name}"]`);
  }

  /** The page of the view in the side bar, shown there although a tab shows it, too. */
  async viewBesideTab(name: ViewId): Promise<FrameLocator> {
    const line = await this.webview('body[data-place="side"] .elsewhere');
    await line.locator('.elsewhere vscode-button').click();
    return this.view(name, { where: 'side' });
  }

  /** Another window with the same workspace. */
  async secondWindow(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    const window = new Workbench({ ...this.parts, page, dispose: () => page.close() });
    await window.whenReady();
    return window;
  }

  /** The page of the webview whose content has `selector`. */
  webview(selector: string): Promise<FrameLocator> {
    return findWebview(this.page, selector);
  }

  /** Makes a file that no other test has, of the kind that `ending` says, and opens it alone. Returns its name. */
  async openOwn(text: string, ending: string): Promise<string> {
    await this.closeAllEditors();
    const name = `own${this.#ownFiles++}${ending}`;
    await writeFile(path.join(this.workspace, name), text);
    await this.openFile(name);
    return name;
  }

  /** Opens a file of the workspace in an editor and returns the editor. */
  async openFile(name: string): Promise<Locator> {
    await until(`the file ${name} in quick open`, async () => {
      await this.page.keyboard.press('Control+P');
      return chooseExactly(this.page, name, path.basename(name));
    });
    const editors = name.endsWith('.ipynb')
      ? '.notebookOverlay .code-cell-row'
      : `.editor-instance[aria-label*="${path.basename(name)}"], .monaco-editor[data-uri$="${name}"]`;
    const editor = this.page.locator(editors).first();
    await editor.waitFor({ timeout: patience });
    // Shown first, it has the keyboard a little later.
    if (!name.endsWith('.ipynb'))
      await this.page.locator(`.monaco-editor.focused[data-uri$="${name}"]`).first().waitFor();
    return editor;
  }

  /** Puts the cursor to a place of the text in the editor that has the keyboard. */
  goTo(line: number, column = 1): Promise<void> {
    return goTo(this.page, line, column);
  }

  /**
   * Puts a text into the editor that has the keyboard, over what is selected, in one change: it is pasted. Typed, it comes to
   * the extension letter by letter, and what its beginnings mean is shown on the way.
   */
  async insert(text: string): Promise<void> {
    const editor = this.page.locator('.monaco-editor.focused').first();
    await editor.waitFor();
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, text);
    // VS Code may put it in a moment later; a key that comes before would keep it out.
    const lastLine = text.trimEnd().split('\n').at(-1) ?? '';
    await until(`"${lastLine}" in the editor`, async () =>
      (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ').includes(lastLine),
    );
  }

  /** Replaces a line of the editor that has the keyboard, in one change. */
  async replaceLine(line: number, text: string): Promise<void> {
    await this.goTo(line);
    for (const key of ['Home', 'Home', 'Shift+End']) await this.page.keyboard.press(key);
    await this.insert(text);
  }

  /** Chooses the last entry of the menu that was just opened, by keys: in its first moments it hears no click. */
  async chooseLast(name: string): Promise<void> {
    const menu = this.page.locator('.context-view .monaco-menu');
    await menu.getByText(name, { exact: true }).waitFor();
    await this.page.keyboard.press('ArrowUp');
    await menu.locator('.action-item.focused', { hasText: name }).waitFor();
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
  }

  /** What was not saved is lost. */
  async closeAllEditors(): Promise<void> {
    await this.command('View: Close All Editors');
    const leaveUnsaved = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" });
    await until('no editor', async () => {
      if (await leaveUnsaved.isVisible()) await leaveUnsaved.click();
      return (await this.page.locator('.tabs-container .tab').count()) === 0;
    });
  }

  /** Leaves no editor open, and the explorer in the side bar, as a window is at first. */
  async tidy(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closeAllEditors();
    await this.command('View: Show Explorer');
    await this.page.locator('.part.sidebar .explorer-folders-view').waitFor();
  }

  /** Changes the colour theme as a learner does. */
  async setTheme(theme: Theme): Promise<void> {
    const { label, workbenchClass } = themes[theme];
    await until(`the theme "${label}"`, async () => {
      await this.command('Preferences: Color Theme');
      return chooseExactly(this.page, label, label);
    });
    await this.page.locator(`.monaco-workbench.${workbenchClass}`).waitFor();
  }

  /**
   * Shows the container `name` of the activity bar in the side bar, and waits for its page: served as here, all webviews share
   * one service worker, which each that comes replaces by its own, and of two that come at once VS Code may leave one waiting
   * for ever, for the answer of a worker that is gone.
   */
  async openSideBar(name: string): Promise<void> {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name, exact: true });
    await tab.waitFor({ timeout: patience });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page.mouse.move(800, 400); // what hovers beside the tab lies over the panel
    await this.page.locator('.part.sidebar').getByRole('heading', { name }).first().waitFor();
    await this.webview('body[data-place="side"] main');
  }

  /** Hides the side bar. A window is reloaded so where a tab is to come back, which then comes alone. */
  async closeSideBar(): Promise<void> {
    // VS Code has no command to hide what is hidden.
    if (!(await this.page.locator('.part.sidebar').isVisible())) return;
    await this.command('View: Close Primary Side Bar');
    await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  /** Drags the side bar's edge until it is `width` pixels wide. */
  async setSideBarWidth(width: number): Promise<void> {
    const box = await this.sideBarBox();
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, y, { steps: 5 });
    await this.page.mouse.up();
    await until(
      `the side bar ${width} px wide`,
      async () => Math.round((await this.sideBarBox()).width) === width,
    );
  }

  private async sideBarBox() {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    assert.ok(box, 'The side bar is hidden.');
    return box;
  }

  /** Reloads the window as "Developer: Reload Window" does; panels that can be restored come back. */
  async reloadWindow(): Promise<void> {
    const loaded = this.page.waitForEvent('domcontentloaded', { timeout: patience });
    await this.command('Developer: Reload Window');
    await loaded;
    await this.whenReady();
  }

  /** Writes a picture of the window to out/e2e and returns its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(root, 'out/e2e', `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Writes a picture and the webviews' text of a failed test to out/e2e and returns where the picture is. */
  async record(name: string, problems: readonly string[]): Promise<string> {
    const picture = await this.screenshot(name);
    const texts = await webviewTexts(this.page);
    await writeFile(picture.replace(/png$/, 'txt'), [...texts, ...problems].join('\n\n---\n\n'));
    return picture;
  }

  /**
   * What went wrong in the extension or its webviews since this was last asked: errors logged, breaches of the content
   * security policy, and commands that failed, which VS Code says in a dialog (closed here).
   */
  async takeProblems(): Promise<string[]> {
    const dialogs = await this.page.locator('.monaco-dialog-box').allInnerTexts();
    if (dialogs.length > 0) await this.page.keyboard.press('Escape');
    return [...this.parts.problems.splice(0), ...dialogs];
  }
}
