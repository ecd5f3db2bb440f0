import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ToWebview } from '#protocol';
import { Pages } from '../../../src/panel/session/pages';
import type { SharedClock } from '../../../src/panel/session/sharedClock';

let pages: Pages;
let clock: SharedClock;

beforeEach(() => {
  pages = new Pages();
  clock = pages.clock;
});

/** A page that joins, with what it has heard. */
function join() {
  const heard: ToWebview[] = [];
  const post = (message: ToWebview) => void heard.push(message);
  pages.add(post);
  return { post, heard };
}

const playing = { step: 12, since: 1000, speed: 1 };
const message = (leads: boolean) => ({ type: 'clock', clock: playing, leads }) as const;

describe('the clock of a session', () => {
  it('is told to all pages but the one that set it, once each', () => {
    const [one, two, three] = [join(), join(), join()];
    clock.set(playing, two.post);
    assert.deepEqual(
      [one, two, three].map(({ heard }) => heard),
      [[message(false)], [], [message(false)]],
    );
  });

  it('is said again to a page that is back, and to one that comes', () => {
    const one = join();
    clock.set(playing, one.post);
    const late = join();
    for (const { post } of [one, late]) clock.replay(post);
    assert.deepEqual([one.heard, late.heard], [[message(true)], [message(false)]]);
  });

  it('has another page to lead when the one that did has left', () => {
    const [one, two] = [join(), join()];
    clock.set(playing, one.post);
    pages.remove(one.post);
    assert.deepEqual(two.heard, [message(false), message(true)]);
  });

  it('is nowhere at first, and when the view begins anew', () => {
    const one = join();
    clock.replay(one.post);
    clock.set(playing, join().post);
    clock.forget();
    clock.replay(one.post);
    assert.deepEqual(one.heard, [message(false)]);
  });
});
