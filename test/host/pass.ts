import { mock } from 'node:test';

/** Lets mocked time pass, step by step: a timer that is made by another that runs out is to run out in its turn. */
export function pass(milliseconds: number): void {
  for (let i = 0; i < milliseconds; i++) mock.timers.tick(1);
}
