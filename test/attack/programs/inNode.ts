import { spawnSync } from 'node:child_process';

/** What a program of JavaScript came to in Node. */
export interface RanInNode {
  readonly printed: string;
  /** What ended it: the name of the error, or what was thrown. */
  readonly error?: string;
  readonly isEndless?: boolean;
  /** Is it no program of JavaScript? Whether ours says so, too, is looked at elsewhere. */
  readonly isUnreadable?: boolean;
}

// Each in a context that has nothing but the language and a console; what is held by an endless loop is stopped.
const program = `
const vm = require('node:vm');
const { Console } = require('node:console');
const { Writable } = require('node:stream');
const results = JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map((source) => {
  let printed = '';
  const stdout = new Writable({ write(chunk, _encoding, done) { printed += chunk; done(); } });
  const context = vm.createContext({ console: new Console({ stdout, stderr: stdout }) });
  let script;
  try {
    script = new vm.Script(source);
  } catch {
    return { printed, isUnreadable: true };
  }
  try {
    script.runInContext(context, { timeout: 1000 });
  } catch (error) {
    if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { printed, isEndless: true };
    return { printed, error: String(error?.name ?? error) };
  }
  return { printed };
});
process.stdout.write(JSON.stringify(results));
`;

/** Runs programs in one process of Node. */
export function ranInNode(sources: readonly string[]): readonly RanInNode[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=1024', '-e', program],
    {
      input: JSON.stringify(sources),
      encoding: 'utf8',
      env: {},
      timeout: 300_000,
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0) throw new Error(`Node ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as readonly RanInNode[];
}
