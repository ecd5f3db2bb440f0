import path from 'node:path';
import type { Page, Request } from 'playwright-core';

const ours = /gradient-?lab|dist[\\/](?:extension|thread)\.(?:cjs|web\.js)|vscode-resource/i;
const policy = /Content Security Policy/i;
/** Where pages of webviews come from, and workers that extensions run in. */
const oursToAsk = ['/webview/browser/pre/', '/webWorkerExtensionHostIframe'];
/** What VS Code's service worker answers, without the network. */
const answeredByWorker = /(?:^|\.)vscode-resource\.vscode-cdn\.net$/;

/** What the console was told, and of which address. */
interface Logged {
  readonly text: string;
  readonly url: string;
}

/** What was asked for, and the address of the frame that asked. */
interface Asked {
  readonly url: string;
  readonly from: string;
}

/**
 * Gathers what goes wrong in the extension or in its webviews: errors they log or do not catch, breaches of their
 * content security policy, and what they ask of the network. What VS Code itself logs (its native modules are not built
 * here) or asks for is left out.
 */
export function watchProblems(page: Page, extension: string): string[] {
  const problems: string[] = [];
  const add = (problem: string | undefined) => {
    if (problem !== undefined) problems.push(problem);
  };
  page.on('pageerror', (error) => {
    // What nobody caught in the worker that extensions run in comes without a text.
    const text = error.stack || error.message || `An error without a text: ${String(error)}`;
    if (!text.includes('/static/out/vs/')) problems.push(text);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    add(loggedProblem({ text: message.text(), url: message.location().url }, extension));
  });
  page.on('request', (request) => add(askedProblem({ url: request.url(), from: askerOf(request) })));
  return problems;
}

/** The address of the frame that asks; none where a service worker does, which is VS Code's. */
function askerOf(request: Request): string {
  return request.serviceWorker() ? '' : request.frame().url();
}

/** An error of the console that is the extension's, with the address it is about. */
export function loggedProblem({ text, url }: Logged, extension: string): string | undefined {
  // The browser finds no host but this machine. Who asks for another is told by the request (`askedProblem`); a file of
  // a webview is asked for at such a host only where VS Code replaces the worker that answers meanwhile.
  if (text.includes('net::ERR_NAME_NOT_RESOLVED')) return undefined;
  if (!isOurs({ text, url }, extension)) return undefined;
  return url === '' ? text : `${text} (${url})`;
}

/** A request that leaves this machine and comes from the extension or from a page of it. */
export function askedProblem({ url, from }: Asked): string | undefined {
  if (!oursToAsk.some((place) => from.includes(place))) return undefined;
  const { protocol, hostname } = new URL(url);
  const isLocal = ['127.0.0.1', 'localhost'].includes(hostname) || answeredByWorker.test(hostname);
  if (isLocal || !['http:', 'https:'].includes(protocol)) return undefined;
  return `The network was asked for ${url} by ${from}`;
}

function isOurs({ text, url }: Logged, extension: string): boolean {
  if (url.includes('vscode-resource') || url.includes('/webview/browser/pre/')) return true;
  if (url.startsWith('blob:')) return true; // a thread of ours in a worker
  if (policy.test(text)) return true;
  if (text.includes('[Extension Host]') && !text.includes('.vscode-server')) return true;
  // VS Code's own folder may lie inside the extension's, whose path may hold the extension's name.
  const withoutServer = text.replaceAll(path.join(extension, '.vscode-server'), '');
  return ours.test(withoutServer.replaceAll(`${extension}${path.sep}`, ''));
}
