import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attackFiles, attacksOf } from './allAttacks';
import type { Attack } from './attack';

/** `npm test` tries the same cases every time; `npm run attack -- MINUTES` tries others, and many more. */
const seed = 20_261_124;

/** All are loaded before the first begins: some watch how long this thread is held. */
const loaded: (readonly [file: string, attacks: readonly Attack[]])[] = [];
for (const file of attackFiles()) loaded.push([file, await attacksOf(file)]);

for (const [file, attacks] of loaded) {
  describe(file, () => {
    for (const { name, cases, attempt, finish } of attacks) {
      it(name, async () => {
        const tried = await attempt(seed, cases, 60_000);
        assert.equal(tried.failure, undefined);
        assert.equal(tried.cases, cases, 'not all cases were tried in a minute');
        await finish?.();
      });
    }
  });
}
