import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attackFiles, attacksOf } from './allAttacks';

/** `npm test` tries the same cases every time; `npm run attack -- MINUTES` tries others, and many more. */
const seed = 20_261_124;

for (const file of attackFiles()) {
  describe(file, async () => {
    for (const { name, cases, attempt, finish } of await attacksOf(file)) {
      it(name, async () => {
        const tried = await attempt(seed, cases, 60_000);
        assert.equal(tried.failure, undefined);
        assert.equal(tried.cases, cases, 'not all cases were tried in a minute');
        await finish?.();
      });
    }
  });
}
