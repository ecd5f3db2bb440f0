import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EarlyPointer } from '../../../../webview/figures/axes/earlyPointer';

const event = (timeStamp: number, clientX: number, clientY: number, offsetX = 0, offsetY = 0): PointerEvent =>
  ({ timeStamp, clientX, clientY, offsetX, offsetY }) as PointerEvent;

describe('an early pointer', () => {
  it('is where the page is told first once the two were compared, in a page within a page, too', () => {
    const pointer = new EarlyPointer();
    assert.equal(pointer.placeOf(event(1, 573, 477)), undefined);
    pointer.compare(event(1, 225, 407, 209, 391));
    assert.deepEqual(pointer.placeOf(event(2, 575, 476)), { x: 211, y: 390 });
    assert.deepEqual(pointer.placeOf(event(3, 576.5, 476)), { x: 212.5, y: 390 });
  });

  it('follows a drawing that was scrolled, and learns nothing of an event that was not early', () => {
    const pointer = new EarlyPointer();
    pointer.placeOf(event(1, 100, 100));
    pointer.compare(event(1, 100, 100, 90, 90));
    pointer.compare(event(7, 300, 300, 5, 5));
    assert.deepEqual(pointer.placeOf(event(8, 110, 100)), { x: 100, y: 90 });
    pointer.compare(event(8, 110, 100, 100, 190));
    assert.deepEqual(pointer.placeOf(event(9, 110, 100)), { x: 100, y: 190 });
  });
});
