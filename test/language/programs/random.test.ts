import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { agrees } from '../../attack/programs/agrees';
import { randomProgram } from '../../attack/programs/statements';
import { tried } from '../../attack/programs/trial';
import { Draw } from '../../numpy/expressions/draw';

interface Ended {
  readonly seed: number;
  readonly lines: readonly string[];
  readonly isRefused: boolean;
}

const file = path.join(import.meta.dirname, '../../fixtures/programs/random.json');
const fixture: readonly Ended[] = JSON.parse(readFileSync(file, 'utf8'));

it('300 random programs print what CPython printed, and end with an error where it did', () => {
  assert.equal(fixture.length, 300);
  const differing = fixture.filter(({ seed, lines, isRefused }) => {
    const { printed, problem } = tried(randomProgram(new Draw(seed)), 'python');
    return (problem !== undefined) !== isRefused || !agrees(printed.replace(/\n+$/, '').split('\n'), lines);
  });
  assert.deepEqual(
    differing.map(({ seed }) => seed),
    [],
  );
});
