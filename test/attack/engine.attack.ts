import assert from 'node:assert/strict';
import { attack } from './attack';
import { changedParams } from './changedParams';
import { EngineOnTrial } from './engineOnTrial';

const MOST_MEGABYTES = 1000;
const LONGEST_HOLD = 50;

const engine = new EngineOnTrial();

export const attacks = [
  attack(
    'whatever params a page sends, the engine stays, and the host is not held',
    35,
    changedParams,
    async ({ view, params }) => {
      const failure = await engine.start(view, params);
      assert.equal(failure?.engineEnded, undefined, failure?.message);
      assert.equal(failure?.detail, undefined, failure?.detail);
    },
    () => {
      const { memory, hold } = engine.end();
      assert.ok(memory < MOST_MEGABYTES, `the engine held ${memory} MB`);
      assert.ok(hold < LONGEST_HOLD, `the host was held for ${hold} ms`);
      return `the engine held at most ${memory.toFixed(0)} MB, the host was held for at most ${hold.toFixed(1)} ms`;
    },
  ),
];
