import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Watchdog } from '../../src/host/watchdog';

let overdue: number;
let dog: Watchdog;

beforeEach(() => {
  mock.timers.enable({ apis: ['setInterval', 'setImmediate'] });
  overdue = 0;
  dog = new Watchdog(8000, () => overdue++);
});
afterEach(() => mock.timers.reset());

describe('Watchdog', () => {
  it('calls back once when nothing was heard for the deadline, and not before', () => {
    dog.watch();
    mock.timers.tick(7999);
    assert.equal(overdue, 0);
    mock.timers.tick(501);
    assert.equal(overdue, 1);
    mock.timers.tick(60_000);
    assert.equal(overdue, 1);
  });

  it('begins anew with everything that is heard, and rests when told', () => {
    dog.watch();
    for (let i = 0; i < 5; i++) {
      mock.timers.tick(7000);
      dog.watch();
    }
    assert.equal(overdue, 0);
    dog.rest();
    mock.timers.tick(60_000);
    assert.equal(overdue, 0);
  });

  it('reads what waited in the queue before it decides', () => {
    dog.watch();
    mock.timers.tick(7999);
    setImmediate(() => dog.watch());
    mock.timers.tick(1);
    assert.equal(overdue, 0);
  });
});
