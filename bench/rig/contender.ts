import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a program says of itself when it is ready. */
interface Introduction {
  /** Versions, libraries. */
  readonly about: string;
  /** For each thing it can run, the loss of the batch before the first step and, where it makes one, after it. */
  readonly losses: Readonly<Record<string, readonly number[]>>;
  /** How many parameters one timed piece is about, where it is not a whole step. */
  readonly pieces: Readonly<Record<string, number>>;
}

/** A program of its own that times one of its runs whenever it is asked to, so that several can take turns. */
export interface Contender extends Introduction {
  /** Runs `name` for about so long and gives the time of each piece in milliseconds. */
  turn(name: string, milliseconds: number): Promise<readonly number[]>;
  close(): void;
}

/** Starts a program and waits until it is ready. Throws with what it printed when it ends before. */
export async function startContender(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Contender> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-2000);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (!done) return value;
    throw new Error(complaints.trim() || `${command} ended without a word.`);
  };
  const failed = once(child, 'error').then(([error]) => Promise.reject(error));
  const introduction: Introduction = JSON.parse(await Promise.race([answer(), failed]));
  return {
    ...introduction,
    turn: async (name, milliseconds) => {
      child.stdin.write(`${name} ${milliseconds}\n`);
      return JSON.parse(await answer());
    },
    close: () => child.stdin.end(),
  };
}
