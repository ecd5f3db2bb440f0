import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ElsewhereMessage, ToWebview } from '#protocol';
import { Page } from '../../src/panel/page';
import type { Session } from '../../src/panel/session/session';

/** A session that says its name when it is asked for all. */
function sessionOf(name: string) {
  const posts = new Set<(message: ToWebview) => void>();
  const done: string[] = [];
  const session = {
    view: name,
    join: (post: (message: ToWebview) => void) => {
      posts.add(post);
      return {
        handle: ({ type }: { type: string }) => done.push(type),
        replay: () => post({ type: 'show', title: name } as ToWebview),
        leave: () => void posts.delete(post),
      };
    },
  };
  const says = (type: string) => {
    for (const post of posts) post({ type } as ToWebview);
  };
  return { session: session as unknown as Session, posts, done, says };
}

const elsewhere = {
  type: 'elsewhere',
  view: 'tangent',
  title: 'Tangent',
  strings: {},
} satisfies ElsewhereMessage;
let posted: ToWebview[];
let logged: string[];
let asked: string[];
let page: Page;
let tangent: ReturnType<typeof sessionOf>;
let surface: ReturnType<typeof sessionOf>;

beforeEach(() => {
  [posted, logged, asked] = [[], [], []];
  const showHere = () => {
    asked.push('here');
  };
  const showNext = (session: Session) => asked.push(`what follows ${session.view}`);
  page = new Page({
    post: (message) => posted.push(message),
    showHere,
    showNext,
    openSource: (session) => asked.push(`the code of ${session.view}`),
    log: (line) => logged.push(line),
  });
  [tangent, surface] = [sessionOf('tangent'), sessionOf('surface')];
});

const kinds = () => posted.map(({ type }) => type);

describe('Page', () => {
  it('says nothing to a page that is not ready, and all when it is, each time', () => {
    page.show(tangent.session);
    tangent.says('frame');
    assert.deepEqual(posted, []);
    page.handle({ type: 'ready' });
    tangent.says('frame');
    page.gone();
    tangent.says('frame');
    page.handle({ type: 'ready' });
    assert.deepEqual(kinds(), ['show', 'frame', 'show']);
  });

  it('goes from one session to another: the one before has lost it', () => {
    page.handle({ type: 'ready' });
    page.show(tangent.session);
    page.show(surface.session);
    assert.deepEqual([tangent.posts.size, surface.posts.size], [0, 1]);
    tangent.says('frame');
    page.handle({ type: 'undo' });
    assert.deepEqual([kinds(), tangent.done, surface.done], [['show', 'show'], [], ['undo']]);
  });

  it('joins the next session before it leaves the one before, so that one of two that share an engine goes on', () => {
    const order: string[] = [];
    page.show({ join: () => ({ leave: () => order.push('left') }) } as unknown as Session);
    page.show({ join: () => order.push('joined') } as unknown as Session);
    assert.deepEqual(order, ['joined', 'left']);
  });

  it('says where a session stands instead, and goes on with it', () => {
    page.handle({ type: 'ready' });
    page.show(tangent.session, elsewhere);
    tangent.says('frame');
    assert.deepEqual(posted, [elsewhere]);
    page.handle({ type: 'showHere' });
    assert.deepEqual(asked, ['here']);
    page.show(tangent.session);
    page.show(tangent.session);
    tangent.says('frame');
    assert.deepEqual(kinds(), ['elsewhere', 'show', 'frame']);
    assert.equal(tangent.posts.size, 1);
  });

  it('goes on to what comes after the view that it shows', () => {
    page.handle({ type: 'next' });
    assert.deepEqual(asked, [], 'it shows none');
    page.show(tangent.session);
    page.handle({ type: 'next' });
    assert.deepEqual([asked, tangent.done], [['what follows tangent'], []]);
  });

  it('says with params which ones of the page it had heard of by then', () => {
    page.show(tangent.session);
    page.handle({ type: 'ready' });
    const heard = () => Reflect.get(posted.at(-1) ?? {}, 'heard');
    tangent.says('params');
    assert.equal(heard(), 0);
    page.handle({ type: 'setParams', params: {}, sentAt: 41 });
    tangent.says('params');
    assert.equal(heard(), 41);
    page.handle({ type: 'setParams', params: 'wrong', sentAt: 42 });
    tangent.says('frame');
    assert.equal(heard(), undefined);
    tangent.says('params');
    assert.equal(heard(), 42);
  });

  it('belongs to nothing once it has left', () => {
    page.handle({ type: 'ready' });
    page.show(tangent.session);
    page.leave();
    page.handle({ type: 'stop' });
    page.handle({ type: 'ready' });
    assert.deepEqual([tangent.posts.size, tangent.done, kinds()], [0, [], ['show']]);
  });

  it('logs crashes of its page and messages of unknown shape', () => {
    page.show(tangent.session);
    page.handle({ type: 'crashed', message: 'boom' });
    for (const message of [undefined, null, 7, 'stop', {}, { type: 'format disk' }, { type: 'setParams' }])
      page.handle(message);
    assert.equal(logged.length, 8);
    assert.match(logged[0] ?? '', /boom/);
    assert.deepEqual(tangent.done, []);
  });
});
