import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Watchdog } from '../../src/host/watchdog';
import { pass } from './pass';

let overdue: number;
let dog: Watchdog;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  overdue = 0;
  dog = new Watchdog(8000, () => overdue++);
});
afterEach(() => mock.timers.reset());

describe('Watchdog', () => {
  it('calls back once when nothing was heard for the deadline, and not before', () => {
    dog.watch();
    pass(7999);
    assert.equal(overdue, 0);
    pass(501);
    assert.equal(overdue, 1);
    pass(60_000);
    assert.equal(overdue, 1);
  });

  it('begins anew with everything that is heard, and rests when told', () => {
    dog.watch();
    for (let i = 0; i < 5; i++) {
      pass(7000);
      dog.watch();
    }
    assert.equal(overdue, 0);
    dog.rest();
    pass(60_000);
    assert.equal(overdue, 0);
  });

  it('lets the queue be read after the deadline before it decides', () => {
    dog.watch();
    pass(8000);
    dog.watch();
    pass(8000);
    assert.equal(overdue, 0);
    pass(500);
    assert.equal(overdue, 1);
  });
});
