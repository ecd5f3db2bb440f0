// npm test [-- STAGE ... [FILTER] [--slow]]: checks everything, or only the stages named, in files whose path holds FILTER.
// With --slow, the end-to-end tests run with the processor slowed to a quarter.
import os from 'node:os';
import { browserAdvice, fetchBrowser, findBrowser } from './browser.mjs';
import { ensureServer } from './installServer.mjs';
import { ensurePackages, program, requireNode } from './setup.mjs';
import { slowedDown } from './slowdown.mjs';
import { e2eGroups, unitGroups } from './testGroups.mjs';
import { readTestOptions } from './testOptions.mjs';
import { run, runTests, testFiles } from './testRun.mjs';

const stages = {
  types: () => check([program('typescript', 'tsc'), '-b', '--pretty', 'false']),
  lint: () => check([program('@biomejs/biome', 'biome'), 'ci', '--colors=off', '.']),
  unused: () => check([program('knip')]),
  unit,
  build: () => check(['scripts/build.mjs']),
  e2e: endToEnd,
};

requireNode();
ensurePackages();
await main(process.argv.slice(2));

async function main(args) {
  const options = read(args);
  if (!options) return;
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const name of options.stages) add(total, await runStage(name, options));
  for (const name of total.skipped) console.log(`skipped: ${name}`);
  if (total.passed + total.failed === 0) console.error(whyNone(total.skipped, options.filter));
  const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function read(args) {
  try {
    return readTestOptions(args, Object.keys(stages));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return undefined;
  }
}

function whyNone(skipped, filter) {
  return skipped.length > 0 ? 'No test ran: all were skipped.' : `No test ran: no file holds "${filter}".`;
}

async function runStage(name, options) {
  const start = Date.now();
  const result = await stages[name](options);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const failed = result.failed > 0 ? `, ${result.failed} failed` : '';
  console.log(`${name.padEnd(7)} ${result.passed} passed${failed} (${seconds} s)`);
  if (result.failed > 0) console.log(result.output);
  return result;
}

function add(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}

/** Runs a tool that fails or not: one test. */
async function check(args) {
  const { stdout, stderr, code } = await run(args);
  const failed = code === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: [], output: `${stdout}${stderr}` };
}

// A stage's limit ends what hangs for ever, and is twice what a busy machine needs: what waits in a test gives up by itself.

/** Those of the page run in a browser and say what to do where there is none. */
async function unit({ filter }) {
  if (!(await findBrowser())) fetchBrowser();
  const groups = unitGroups(testFiles('.test.ts', filter));
  return runTests(groups, { concurrency: os.availableParallelism(), minutes: 20 });
}

async function endToEnd({ filter, slow }) {
  if (!(await findBrowser())) fetchBrowser();
  if (!(await findBrowser())) return { passed: 0, failed: 1, skipped: [], output: browserAdvice };
  ensureServer();
  // Each group of files has a VS Code and a browser of its own; two at a time keep two cores busy, more would only wait.
  const concurrency = Math.min(2, os.availableParallelism());
  const groups = e2eGroups(testFiles('.e2e.ts', filter));
  if (!slow) return runTests(groups, { concurrency, minutes: 40 });
  return slowedDown((env) => runTests(groups, { concurrency, minutes: 180, env }));
}
