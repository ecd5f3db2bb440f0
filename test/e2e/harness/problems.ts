import path from 'node:path';
import type { ConsoleMessage, Page } from 'playwright-core';

const ours = /gradient-?lab|dist[\\/](?:extension|thread)\.(?:cjs|web\.js)|vscode-resource/i;
const policy = /Content Security Policy/i;

/**
 * Gathers what goes wrong in the extension or in its webviews: errors they log or do not catch, and breaches of their
 * content security policy. What VS Code itself logs (its native modules are not built here) is left out.
 */
export function watchProblems(page: Page, extension: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => {
    // What nobody caught in the worker that extensions run in comes without a text.
    const text = error.stack || error.message || `An error without a text: ${String(error)}`;
    if (!text.includes('/static/out/vs/')) problems.push(text);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message, extension)) problems.push(message.text());
  });
  return problems;
}

function isOurs(message: ConsoleMessage, extension: string): boolean {
  const { url } = message.location();
  if (url.includes('vscode-resource') || url.includes('/webview/browser/pre/')) return true;
  if (url.startsWith('blob:')) return true; // a thread of ours in a worker
  const text = message.text();
  if (policy.test(text)) return true;
  if (text.includes('[Extension Host]') && !text.includes('.vscode-server')) return true;
  // VS Code's own folder may lie inside the extension's, whose path may hold the extension's name.
  const withoutServer = text.replaceAll(path.join(extension, '.vscode-server'), '');
  return ours.test(withoutServer.replaceAll(`${extension}${path.sep}`, ''));
}
