import type {
  CodeSource,
  EndedMessage,
  FailedMessage,
  FrameMessage,
  FromThread,
  Params,
  TextKind,
  ViewId,
} from '#protocol';
import { asItStands, withSource } from './fileSource';
import { History } from './history';
import { ignored, paramsMessage, showMessage } from './messages';
import { Pages } from './pages';
import type { Member, Post, SessionIntent, SessionParts, Taken } from './sessionParts';

/**
 * A view in this window: its params and what was done to them, the newest run and what came of it. Any number of pages show
 * it, a tab and the side panel: what changes in one changes in the other, and everything is computed once.
 */
export class Session {
  #runId = 0;
  #params: Params;
  readonly #pages = new Pages();
  /** The page that asked last for each text. */
  readonly #askers = new Map<TextKind, Post>();
  #history: History<Params>;
  /** What was typed last could not be read, so the params are not what the page shows. */
  #refused = false;
  /** The newest frame, of whichever run: after a failure the last good picture stays. */
  #frame: FrameMessage | undefined;
  #outcome: EndedMessage | FailedMessage | undefined;
  /** Why the first picture is to be dimmed as soon as it is there. */
  #dimmed: string | undefined;

  constructor(
    private readonly parts: SessionParts,
    readonly view: ViewId,
    params: Params,
    engineEnded = false,
  ) {
    this.#params = params;
    this.#history = new History(params);
    this.#begin(engineEnded);
  }

  /** The newest params that could be read. */
  get params(): Params {
    return this.#params;
  }

  /** The newest run took its engine with it. */
  get engineEnded(): boolean {
    return this.#outcome?.type === 'failed' && this.#outcome.engineEnded === true;
  }

  get hasPages(): boolean {
    return !this.#pages.isEmpty;
  }

  /** A page comes: `post` takes what it is to show from now on. */
  join(post: Post): Member {
    this.#pages.add(post);
    return {
      handle: (intent) => this.#handle(intent, post),
      replay: () => this.#replay(post),
      leave: () => {
        if (this.#pages.remove(post) && !this.hasPages) this.parts.abandoned();
      },
    };
  }

  /** Shows the view from its beginning, as a lesson or the learner asks. */
  open(params: Params, engineEnded = false): void {
    this.#params = params;
    this.#history.record(params);
    this.#frame = undefined;
    this.#pages.clock.forget();
    this.#begin(engineEnded);
    for (const post of this.#pages.all) this.#replay(post);
  }

  /** What could not be read goes first, here or, as the page says, already there: what is shown then is what counts. */
  undo(isUnread = false): void {
    this.#goTo(isUnread || this.#refused ? this.#params : this.#history.undo());
  }

  redo(): void {
    this.#goTo(this.#history.redo());
  }

  /** The function's file was edited: it is drawn as it stands now, and so is all that can be undone. */
  refresh(source: CodeSource): void {
    this.#history.map((params) => withSource(params, source));
    const params = withSource(this.#params, source);
    if (params === this.#params && this.#outcome?.type !== 'failed') return;
    this.#change(params);
    // They hear of it with what comes of it, and draw once.
    this.#pages.owe(() => paramsMessage(this.view, this.#runId, this.#params));
  }

  /** There is nothing new to draw: what stands there, or is drawn first, stays, dimmed, and one sentence says why. */
  dim(message: string): void {
    this.#dimmed = this.#frame ? undefined : message;
    if (this.#frame) this.#pages.tell(this.#fail({ message, at: { field: 'formula', start: 0, end: 0 } }));
  }

  #handle(intent: SessionIntent, from: Post): void {
    switch (intent.type) {
      case 'setParams':
        return this.#setParams(intent, from);
      case 'clock':
        return this.#pages.clock.set(intent.clock, from);
      case 'undo':
        return this.undo();
      case 'redo':
        return this.redo();
      case 'stop':
        return this.parts.engine.stop(this.#runId);
      case 'request':
        return this.#request(intent.request);
      case 'openFiles':
        return this.#openFiles(intent.slot);
      case 'reset':
        return this.open(this.parts.defaults(this.view));
      case 'writeText':
        return this.#write(intent.kind, from);
      default:
        return this.#handOver(intent, from);
    }
  }

  /** A result of the engine; one of an earlier run no longer matters. */
  receive(message: FromThread): void {
    if ('detail' in message && message.detail) this.parts.log(message.detail);
    if (message.type === 'written') return this.#handOver(message, this.#askers.get(message.kind));
    if (message.type === 'writeFailed') return this.#pages.tellOne(this.#askers.get(message.kind), message);
    if (message.type === 'keep') return this.parts.keep(message);
    if (message.runId !== this.#runId) return;
    if (message.type === 'chosen') return this.parts.useChosen(this.view, message.slot, message.inUse);
    if (message.type === 'adopted') return this.#adopt(message);
    if (message.type === 'frame') this.#frame = message;
    else this.#outcome = message;
    if (this.engineEnded) this.parts.remember(this.view, this.#params, true);
    this.#pages.tell(message);
    if (this.#dimmed !== undefined) this.dim(this.#dimmed);
  }

  /** Params that ended their engine before wait for the learner. */
  #begin(engineEnded: boolean): void {
    this.#refused = false;
    if (engineEnded) this.#fail({ message: this.parts.whyNotStarted(), engineEnded });
    else this.#start();
  }

  /** Nothing is computed, and why stands in the place of a run. */
  #fail(why: Omit<FailedMessage, 'type' | 'runId'>): FailedMessage {
    this.parts.engine.stop(this.#runId);
    this.#runId += 1;
    this.#outcome = { type: 'failed', runId: this.#runId, ...why };
    return this.#outcome;
  }

  #start(): void {
    this.#runId += 1;
    this.#outcome = undefined;
    this.#dimmed = undefined;
    this.parts.engine.start(this.view, this.#runId, this.#params);
    this.parts.remember(this.view, this.#params, false);
  }

  #setParams({ params, gesture }: Extract<SessionIntent, { type: 'setParams' }>, from: Post): void {
    const parsed = this.parts.parse(this.view, params);
    if (!parsed.ok) return this.#refuse(parsed.failure, from);
    const asked = this.parts.asAsked(this.view, asItStands(parsed.params, this.#params), this.#params);
    this.#history.record(asked, this.#pages.gestureOf(from, gesture));
    this.#change(asked);
    this.#tellParams(from);
  }

  #goTo(params: Params | undefined): void {
    if (params === undefined) return;
    this.#change(params);
    this.#tellParams();
  }

  #change(params: Params): void {
    const follows = this.#outcome === undefined && this.parts.follows(this.view, this.#params, params);
    this.#params = params;
    this.#refused = false;
    if (!follows) return this.#start();
    this.parts.engine.tell(this.#runId, { type: 'params', params });
    this.parts.remember(this.view, params, false);
  }

  /** A computation that can follow its learner is not ended by a slip of the keys; any other is. Only who typed it hears of it. */
  #refuse(failure: Pick<FailedMessage, 'message' | 'at' | 'detail'>, from: Post): void {
    this.#refused = true;
    const goesOn = this.#outcome === undefined && this.parts.follows(this.view, this.#params, this.#params);
    if (!goesOn) this.#fail(failure);
    if (failure.detail) this.parts.log(failure.detail);
    from({ type: 'failed', runId: this.#runId, ...failure });
    if (!goesOn) this.#pages.tell({ type: 'ended', runId: this.#runId, reason: 'stopped' }, from);
  }

  #request(input: unknown): void {
    const request = this.parts.parseRequest(this.view, input);
    if (request === undefined) return this.parts.log(ignored('request', JSON.stringify(input)));
    if (this.#outcome) this.#start();
    this.parts.engine.tell(this.#runId, { type: 'request', request });
  }

  #openFiles(name: string): void {
    const slot = this.parts.parseSlot(this.view, name);
    if (slot === undefined) return this.parts.log(ignored('slot', name));
    this.parts.openFiles(this.view, slot, this.#runId);
  }

  #write(kind: string, from: Post): void {
    const text = this.parts.texts(this.view).find((one) => one.kind === kind);
    if (!text) return this.parts.log(ignored('text', kind));
    this.#askers.set(text.kind, from);
    this.parts.engine.write(text.kind, this.view, this.#runId, this.#params);
  }

  /** Where it is hears the page in which it was asked for. */
  #handOver(taken: Taken, from: Post | undefined): void {
    this.parts.handOver(taken, (sentence) => this.#pages.tellOne(from, { type: 'handedOver', sentence }));
  }

  /** The run that goes on has taken other params up: as one step, as what the learner does, or in the place of what was asked. */
  #adopt({ params, as }: Extract<FromThread, { readonly type: 'adopted' }>): void {
    this.#history[as === 'step' ? 'record' : 'amend'](params);
    this.#params = params;
    this.parts.remember(this.view, params, false);
    if (as !== 'completion') this.#tellParams();
  }

  #tellParams(except?: Post): void {
    this.#pages.tell(paramsMessage(this.view, this.#runId, this.#params), except);
  }

  /** The frame may be of an earlier run than the newest: `show` names the earlier, so that the page takes both. */
  #replay(post: Post): void {
    post(showMessage(this.parts, this.view, this.#frame?.runId ?? this.#runId, this.#params));
    if (this.#frame) post(this.#frame);
    this.#pages.clock.replay(post);
    if (this.#outcome) post(this.#outcome);
  }
}
