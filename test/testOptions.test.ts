import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTestOptions } from '../scripts/testOptions.mjs';

const stages = ['types', 'unit', 'build', 'e2e'];
const read = (line: string) => readTestOptions(line.split(' ').filter(Boolean), stages);

describe('the options of npm test', () => {
  const right = [
    ['', { stages, filter: '', slow: false }],
    ['--slow', { stages, filter: '', slow: true }],
    ['unit', { stages: ['unit'], filter: '', slow: false }],
    ['unit types', { stages: ['types', 'unit'], filter: '', slow: false }],
    ['unit panel/', { stages: ['unit'], filter: 'panel/', slow: false }],
    ['panel/', { stages, filter: 'panel/', slow: false }],
    ['e2e', { stages: ['build', 'e2e'], filter: '', slow: false }],
    ['e2e --slow', { stages: ['build', 'e2e'], filter: '', slow: true }],
    ['e2e tangent --slow', { stages: ['build', 'e2e'], filter: 'tangent', slow: true }],
    ['--slow tangent e2e', { stages: ['build', 'e2e'], filter: 'tangent', slow: true }],
  ] as const;
  for (const [line, options] of right)
    it(`are read from "${line}"`, () => assert.deepEqual(read(line), options));

  const wrong = [
    ['e2e --slwo', /no option --slwo/],
    ['e2e -slow', /no option -slow/],
    ['unit --slow', /for the stage e2e/],
    ['unit panel host', /one filter, not panel and host/],
    ['untypes unit e3e', /one filter, not untypes and e3e/],
  ] as const;
  for (const [line, why] of wrong)
    it(`are refused in "${line}"`, () => assert.throws(() => read(line), { message: why }));
});
