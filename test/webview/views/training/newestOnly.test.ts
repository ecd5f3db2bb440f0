import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { newestOnly } from '../../../../webview/views/training/newestOnly';

describe('drawing the newest only', () => {
  let asked: Map<number, () => void>;
  let requests = 0;
  let drawn: number[];

  beforeEach(() => {
    [asked, drawn] = [new Map(), []];
    const requestAnimationFrame = (callback: () => void) => {
      requests += 1;
      asked.set(requests, callback);
      return requests;
    };
    const cancelAnimationFrame = (request: number) => asked.delete(request);
    Object.assign(globalThis, { requestAnimationFrame, cancelAnimationFrame });
  });
  afterEach(() => {
    for (const name of ['requestAnimationFrame', 'cancelAnimationFrame'])
      Reflect.deleteProperty(globalThis, name);
  });

  const made = () => newestOnly((value: number) => drawn.push(value));
  const screen = () => {
    const callbacks = [...asked.values()];
    asked.clear();
    for (const callback of callbacks) callback();
  };

  it('draws once a frame of the screen, however much comes', () => {
    const { draw } = made();
    for (const value of [1, 2, 3]) draw(value);
    assert.deepEqual(drawn, []);
    screen();
    assert.deepEqual(drawn, [3]);
    draw(4);
    screen();
    screen();
    assert.deepEqual(drawn, [3, 4]);
  });

  it('draws at once when told, and not once more', () => {
    const { draw, drawNow } = made();
    draw(1);
    drawNow();
    assert.deepEqual(drawn, [1]);
    screen();
    drawNow();
    assert.deepEqual(drawn, [1]);
  });

  it('draws nothing any more when it was stopped', () => {
    const { draw, stop } = made();
    draw(1);
    stop();
    screen();
    assert.deepEqual(drawn, []);
  });
});
