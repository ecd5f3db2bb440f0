import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';
import { bundleTests, sourceOf } from './testBundles.mjs';

/** The files below test/ whose name ends with `ending` and whose path holds `filter`. */
export function testFiles(ending, filter = '') {
  return readdirSync(path.join(root, 'test'), { recursive: true })
    .map((file) => path.join('test', file))
    .filter((file) => file.endsWith(ending) && file.includes(filter))
    .sort();
}

/**
 * Runs groups of TypeScript test files by Node's test runner, each group in a process, for `minutes` at most, with the variables of `env` added to the
 * environment. Returns { passed, failed, skipped, output }: of the skipped tests what is said of each, of the failed
 * ones all, with what their files printed.
 */
export async function runTests(groups, { concurrency, minutes, env }) {
  if (groups.length === 0) return { passed: 0, failed: 0, skipped: [], output: '' };
  const bundles = await bundleTests(groups);
  const reporter = pathToFileURL(path.join(root, 'scripts/testReporter.mjs')).href;
  const limit = minutes * 60_000;
  const { stdout, stderr, code } = await run(
    [
      ...['--enable-source-maps', '--test', `--test-concurrency=${concurrency}`, `--test-timeout=${limit}`],
      ...[`--test-reporter=${reporter}`, '--test-reporter-destination=stdout'],
      ...bundles,
    ],
    { limit: limit + 5_000, env },
  );
  const lines = stdout.split('\n').filter(Boolean).map(parse);
  const failures = lines.filter(({ result }) => result === 'failed');
  const broke = code !== 0 && failures.length === 0;
  return {
    passed: lines.filter(({ result }) => result === 'passed').length,
    failed: failures.length + (broke ? 1 : 0),
    skipped: lines.filter(({ result }) => result === 'skipped').map(tellSkipped),
    output: broke
      ? `The test runner ended before its tests did (code ${code}).\n${stderr}${stdout}`
      : tell(failures, lines),
  };
}

function parse(line) {
  try {
    const { file, ...told } = JSON.parse(line);
    return { ...told, file: file && sourceOf(file) };
  } catch {
    return { result: 'said', message: `${line}\n` };
  }
}

function tellSkipped({ name, file, why }) {
  const place = file ? `${path.relative(root, file)}: ` : '';
  return `${place}${name}${typeof why === 'string' ? ` (${why})` : ''}`;
}

function tell(failures, lines) {
  return [...new Set(failures.map(({ file }) => file))]
    .map((file) => {
      const said = lines.filter((line) => line.result === 'said' && line.file === file);
      const failed = failures.filter((failure) => failure.file === file);
      return [
        file ? path.relative(root, file) : '',
        ...failed.map(({ name, error }) => `  failed: ${name}\n${indent(error ?? '')}`),
        said.length > 0 ? `  printed:\n${indent(said.map(({ message }) => message).join(''))}` : '',
      ].join('\n');
    })
    .join('\n');
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ');
}

/** Runs Node in the project folder, for `limit` ms at most, with `env` added to the environment; gathers what it prints. */
export function run(args, { limit = 300_000, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        texts[name] += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...texts, code }));
  });
}
