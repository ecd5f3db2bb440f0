// The attacks of one file, for so many seconds together: `run.ts FILE SECONDS [SEED]`. Prints counts, failures and the memory it took.
import { attacksOf } from './allAttacks';
import type { Attack } from './attack';

const [file = '', seconds = '60', first = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
/** After so many cases, or a failure, the next seed has its turn. */
const CASES = 20_000;

const attacks = await attacksOf(file);
for (const attack of attacks) await runFor(attack, (Number(seconds) * 1000) / attacks.length);

async function runFor({ name, attempt, finish }: Attack, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  const failures: string[] = [];
  let cases = 0;
  for (let seed = Number(first); performance.now() < end; seed++) {
    const tried = await attempt(seed, CASES, end - performance.now());
    cases += tried.cases;
    if (tried.failure) failures.push(tried.failure);
  }
  const said = await finished(finish, failures);
  const memory = `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
  console.log(
    `${name}: ${cases} cases from seed ${first}, ${failures.length} failed, at most ${memory}${said}`,
  );
  for (const failure of failures.slice(0, 20)) console.log(`  ${failure.replaceAll('\n', '\n  ')}`);
  if (failures.length > 0) process.exitCode = 1;
}

async function finished(finish: Attack['finish'], failures: string[]): Promise<string> {
  try {
    return finish ? `; ${await finish()}` : '';
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
    return '';
  }
}
