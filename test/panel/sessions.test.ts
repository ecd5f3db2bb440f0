import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ViewId } from '#protocol';
import { views } from '#views';
import type { Session } from '../../src/panel/session/session';
import { Sessions } from '../../src/panel/sessions';

let made: { readonly view: ViewId; readonly abandoned: () => void; closed: boolean }[];
let sessions: Sessions;

beforeEach(() => {
  made = [];
  const make: ConstructorParameters<typeof Sessions>[0] = ({ view }, abandoned) => {
    const one = { view, abandoned, closed: false };
    made.push(one);
    const close = async () => {
      one.closed = true;
    };
    return { session: { view } as Session, close };
  };
  sessions = new Sessions(make, (work) => void work);
});

const opened = (view: 'tangent' | 'surface') => ({ view, params: views[view].defaults });

describe('Sessions', () => {
  it('has one for each view, made when it is first asked for', () => {
    assert.equal(sessions.find('tangent'), undefined);
    const tangent = sessions.of(opened('tangent'));
    assert.equal(sessions.of(opened('tangent')), tangent);
    assert.equal(sessions.find('tangent'), tangent);
    assert.notEqual(sessions.of(opened('surface')), tangent);
    assert.equal(made.length, 2);
  });

  it('closes one that its last page has left, and makes a new one after it', () => {
    const first = sessions.of(opened('tangent'));
    made[0]?.abandoned();
    assert.deepEqual([made[0]?.closed, sessions.find('tangent')], [true, undefined]);
    const second = sessions.of(opened('tangent'));
    assert.notEqual(second, first);
    made[0]?.abandoned(); // told late: the second is not its
    assert.equal(sessions.find('tangent'), second);
  });

  it('closes all', async () => {
    sessions.of(opened('tangent'));
    sessions.of(opened('surface'));
    await sessions.close();
    assert.deepEqual(
      made.map(({ closed }) => closed),
      [true, true],
    );
    assert.equal(sessions.find('surface'), undefined);
  });
});
