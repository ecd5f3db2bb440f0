import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedProblem, loggedProblem } from './problems';

const extension = '/home/learner/gradient-lab';
const server = 'http://127.0.0.1:8500/stable-1/static/out/vs';
const pre = `${server}/workbench/contrib/webview/browser/pre`;
const resource = 'https://vscode-remote%2B127-002e0-002e0-002e1-003a8500.vscode-resource.vscode-cdn.net';
const ofNetwork = 'Failed to load resource: net::ERR_NAME_NOT_RESOLVED';

describe('an error of the console', () => {
  const ours: readonly (readonly [why: string, text: string, url: string])[] = [
    ['of the page', 'no such figure', `${resource}${extension}/dist/page.js`],
    [
      'about a file of the page that is not there',
      'Failed to load resource: 404',
      `${resource}/dist/none.png`,
    ],
    [
      'about a file of the page that failed',
      'Failed to load resource: net::ERR_FAILED',
      `${resource}/dist/page.js`,
    ],
    ['of a webview', 'refused', `${pre}/index.html?id=1`],
    ['of a thread in a worker', 'no such view', 'blob:http://127.0.0.1:8500/1'],
    [
      'about the policy',
      'violates the following Content Security Policy directive: "default-src \'none\'"',
      '',
    ],
    ['of the extension in its host', '[Extension Host] Error at /somewhere/dist/extension.cjs', ''],
  ];
  for (const [why, text, url] of ours)
    it(`${why} fails the test, and its address is told`, () => {
      assert.equal(loggedProblem({ text, url }, extension), url === '' ? text : `${text} (${url})`);
    });

  const others: readonly (readonly [why: string, text: string, url: string])[] = [
    ['of the workbench', 'Long running operations', `${server}/code/browser/workbench/workbench.js`],
    ['of a native module', `[Extension Host] Error: ${extension}/.vscode-server/spdlog.node`, ''],
    ['about a favicon', 'Failed to load resource: 404', 'http://127.0.0.1:8500/favicon.ico'],
    ['about a host that VS Code asked for', ofNetwork, 'https://example.com/update'],
    ['about a file whose worker is being replaced', ofNetwork, `${resource}${extension}/dist/page.js`],
  ];
  for (const [why, text, url] of others)
    it(`${why} is left out`, () => {
      assert.equal(loggedProblem({ text, url }, extension), undefined);
    });
});

describe('a request', () => {
  const page = `${pre}/fake.html?id=1`;
  const worker = `${server}/workbench/services/extensions/worker/webWorkerExtensionHostIframe.html?&id=1`;
  const workbench = 'http://127.0.0.1:8500/?folder=/home/learner/sample';
  const cases: readonly (readonly [url: string, from: string, isOurs: boolean])[] = [
    ['https://example.com/a.css', page, true],
    ['http://example.com/count', worker, true],
    ['https://vscode-resource.vscode-cdn.net.example.com/a', page, true],
    ['https://example.com/gallery', workbench, false],
    ['https://example.com/gallery', '', false],
    [`${resource}${extension}/dist/page.js`, page, false],
    [`${server}/fake.js`, page, false],
    ['http://localhost:8500/a', worker, false],
    ['data:image/png;base64,AA==', page, false],
    ['blob:http://127.0.0.1:8500/1', worker, false],
  ];
  for (const [url, from, isOurs] of cases)
    it(`for ${url.slice(0, 60)} by ${from.slice(-40) || 'a service worker'} ${isOurs ? 'fails the test' : 'is left alone'}`, () => {
      const problem = askedProblem({ url, from });
      if (isOurs) assert.ok(problem?.includes(url) && problem.includes(from), problem);
      else assert.equal(problem, undefined);
    });
});
