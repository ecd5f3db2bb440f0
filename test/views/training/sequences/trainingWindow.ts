import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { FrameMessage, NamedFile, ToThread, ToWebview, TrainingFrame, TrainingParams } from '#protocol';
import type { ThreadListeners } from '../../../../src/host/threads';
import { createSession, type SessionSources } from '../../../../src/panel/createSession';
import { Keeping } from '../../../../src/panel/keeping/keeping';
import { restoreOf } from '../../../../src/panel/restore';
import type { Member, SessionIntent } from '../../../../src/panel/session/sessionParts';
import type { OpenSession } from '../../../../src/panel/sessions';
import { LastUsed } from '../../../../src/support/lastUsed';
import { MediaFiles } from '../../../../src/thread/mediaFiles';
import { Runner } from '../../../../src/thread/runner';
import { computationOf, textOf } from '../../../../src/views/engineHalves';
import { MemoryStorage } from '../../../panel/memoryStorage';
import { desk, Uri } from '../../../vscode/api';
import { smallDigits } from './smallDigits';

interface OpenView extends OpenSession {
  readonly keeping: Keeping;
  readonly lastUsed: LastUsed;
  readonly member: Member;
}

const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Training in a window whose threads run in the test's hands: the session, its engine, what is kept and what is remembered are
 * the extension's own, the event loop of the thread turns when the test says so, and its clock moves on at every look at it.
 */
export class TrainingWindow {
  readonly disk = new MemoryStorage();
  readonly #state = new Map<string, unknown>();
  #turns: (() => void)[] = [];
  #now = 0;
  #ids = 0;
  #opened: OpenView | undefined;
  #posted: ToWebview[] = [];
  #end: (() => void) | undefined;

  /** `first`: its params when it is opened first. */
  constructor(private readonly first: TrainingParams) {}

  /** Opens the view as it was left. */
  async open(): Promise<void> {
    const keeping = new Keeping({
      storage: this.disk.open(),
      state: { get: (key) => this.#state.get(key), update: async (key, value) => this.#store(key, value) },
      readFile: async (address) => assert.fail(address),
      log: () => undefined,
      now: () => this.disk.clock,
    });
    const memento = {
      keys: () => [...this.#state.keys()],
      get: (key: string) => this.#state.get(key),
      update: async (key: string, value: unknown) => this.#store(key, value),
    };
    const lastUsed = new LastUsed(memento as unknown as vscode.Memento, () => undefined);
    const sources = {
      startThread: (_: unknown, listeners: unknown) => this.#thread(listeners as ThreadListeners<unknown>),
      analysis: undefined,
      readMedia: smallDigits,
      lastUsed,
      keeping,
    } as unknown as SessionSources;
    const opened = restoreOf(
      'training',
      lastUsed.storedOf('training') ?? { view: 'training', params: this.first },
    );
    const { session, close } = createSession(sources, opened, () => undefined);
    this.#posted = [];
    const member = session.join((message) => this.#posted.push(message));
    member.replay();
    this.#opened = { keeping, lastUsed, session, close, member };
  }

  /** The window is closed as VS Code does it, which waits for what is to be kept. */
  async close(): Promise<void> {
    const { keeping, lastUsed, close } = this.#view;
    lastUsed.dispose();
    const closed = close();
    await this.#pump(3);
    await closed;
    await keeping.settled();
    this.#turns = [];
  }

  /** The engine ends by itself, in the middle of whatever it does. */
  loseEngine(): void {
    this.#turns = [];
    this.#end?.();
  }

  get params(): TrainingParams {
    return this.#view.session.params as TrainingParams;
  }

  get frame(): TrainingFrame {
    const last = this.#posted.findLast((message): message is FrameMessage => message.type === 'frame');
    assert.ok(last, 'no picture has come');
    return last.frame as TrainingFrame;
  }

  /** The params as the page has them: those it was shown or told last, or has asked for since. */
  get shownParams(): TrainingParams {
    const told = this.#posted.findLast((message) => message.type === 'show' || message.type === 'params');
    assert.ok(told && 'params' in told);
    return told.params as TrainingParams;
  }

  say(intent: SessionIntent): void {
    if (intent.type === 'setParams')
      this.#posted.push({
        type: 'params',
        view: 'training',
        runId: 0,
        params: intent.params as TrainingParams,
      });
    this.#view.member.handle(structuredClone(intent));
  }

  /** Loads a net, as the learner chooses it in the dialog. */
  loadNet({ name, bytes }: NamedFile): void {
    const uri = Uri.file(`/nets/${name}`);
    desk.openDialog = () => [uri];
    desk.files.add(uri.path, bytes);
    this.say({ type: 'openFiles', slot: 'net' });
  }

  /** Lets the thread turn so many times. */
  async turn(count: number): Promise<void> {
    await this.#pump(count);
  }

  /** Until the view rests. */
  async settle(): Promise<void> {
    await this.#pump(Number.POSITIVE_INFINITY);
    await this.#view.keeping.settled();
  }

  async #pump(most: number): Promise<void> {
    let idle = 0;
    for (let turns = 0; idle < 12 && turns < most; ) {
      await rest();
      const turn = this.#turns.shift();
      if (turn) {
        turn();
        turns += 1;
        idle = 0;
      } else idle += 1;
    }
  }

  get #view() {
    assert.ok(this.#opened);
    return this.#opened;
  }

  #store(key: string, value: unknown): void {
    this.#state.set(key, JSON.parse(JSON.stringify(value)));
  }

  #thread({ receive, lost }: ThreadListeners<unknown>) {
    let isAlive = true;
    const ifAlive = (work: () => void) => () => isAlive && work();
    const media = new MediaFiles();
    const turn = (callback: () => void) => void this.#turns.push(ifAlive(callback));
    const runner = new Runner({
      compute: computationOf,
      textOf,
      newName: () => `run-${++this.#ids}`,
      resources: { file: media.read, now: () => ++this.#now },
      post: (message) => receive(structuredClone(message)),
      turn,
      later: turn,
    });
    this.#end = () => {
      isAlive = false;
      lost({ detail: 'The test ended it.' });
    };
    return {
      post: (message: ToThread) =>
        turn(() => {
          if (message.type === 'start') media.add(message.media);
          runner.receive(structuredClone(message));
        }),
      end: () => {
        isAlive = false;
      },
    };
  }
}
